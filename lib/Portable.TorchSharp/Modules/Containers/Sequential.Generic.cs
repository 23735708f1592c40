using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// An ordered collection of modules of any kind. A derived class writes <c>forward</c> and decides how the modules
/// follow one another.
/// </summary>
/// <typeparam name="T">The type of the input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class Sequential<T, TResult> : nn.Module<T, TResult>
{
    private readonly List<nn.Module> _modules = [];

    /// <summary>A collection of named modules.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules)
        : base("Sequential")
    {
        foreach (var (name, submodule) in modules)
            Add(name, submodule);
    }

    /// <summary>A collection of modules named "0", "1", ….</summary>
    protected Sequential(params nn.Module[] modules)
        : base("Sequential")
    {
        foreach (var module in modules)
            Add(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _modules.Count;

    /// <summary>The module at a place.</summary>
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => _modules[index];

    /// <summary>The modules from start up to, not including, end, as <see cref="Slice"/> makes it of them.</summary>
    [IndexerName("SequentialItems")]
    public Sequential<T, TResult> this[(int? start, int? end) index] =>
        Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>A range of the modules, as <see cref="Slice"/> makes it of them.</summary>
    [IndexerName("SequentialItems")]
    public Sequential<T, TResult> this[Range index] =>
        Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end under the number of its place; gives the collection back.</summary>
    public Sequential<T, TResult> append(nn.Module module) => append(_modules.Count.ToString(), module);

    /// <summary>Adds a named module at the end; gives the collection back.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public Sequential<T, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end under the number of its place.</summary>
    protected internal void Add(nn.Module module) => Add(_modules.Count.ToString(), module);

    /// <summary>Adds a named module at the end.</summary>
    protected internal void Add(string name, nn.Module sm)
    {
        register_module(name, sm);
        _modules.Add(sm);
    }

    /// <summary>A part of the collection; a derived class that wants slices makes them here.</summary>
    /// <exception cref="NotImplementedException">The derived class makes none.</exception>
    protected virtual Sequential<T, TResult> Slice(int start, int end) =>
        throw new NotImplementedException($"{GetType().Name} does not define slices.");
}
