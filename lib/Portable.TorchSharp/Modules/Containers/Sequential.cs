using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A chain of modules: each gets what the one before it returns.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<(string Name, nn.IModule<Tensor, Tensor> Module)> _modules = [];

    internal Sequential()
        : base(nameof(Sequential)) { }

    /// <summary>A chain of named modules, for derived classes.</summary>
    protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
        : this()
    {
        foreach (var (name, submodule) in modules)
            append(name, submodule);
    }

    /// <summary>A chain of modules named "0", "1", …, for derived classes.</summary>
    protected Sequential(params nn.Module<Tensor, Tensor>[] modules)
        : this()
    {
        foreach (var module in modules)
            append(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _modules.Count;

    /// <summary>The module at a place.</summary>
    [IndexerName("SequentialItems")]
    public nn.IModule<Tensor, Tensor> this[int index] => _modules[index].Module;

    /// <summary>The chain of the modules from start up to, not including, end; null for an open end.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>The chain of a range of the modules, themselves and not copies.</summary>
    /// <exception cref="IndexOutOfRangeException">The range leaves the chain.</exception>
    [IndexerName("SequentialItems")]
    public Sequential this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end under the number of its place; gives the chain back.</summary>
    public Sequential append(nn.IModule<Tensor, Tensor> module) => append(_modules.Count.ToString(), module);

    /// <summary>Adds a named module at the end; gives the chain back.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        register_module(name, (nn.Module)module);
        _modules.Add((name, module));
        return this;
    }

    /// <summary>Calls the modules one after the other; what is passed between them is disposed on the way.</summary>
    public override Tensor forward(Tensor tensor)
    {
        if (_modules.Count == 0)
            return tensor.alias();
        var result = tensor;
        for (var i = 0; i < _modules.Count; i++)
        {
            var next = _modules[i].Module.call(result);
            if (i > 0 && !ReferenceEquals(next, result))
                result.Dispose();
            result = next;
        }
        return result;
    }

    private Sequential Slice(int start, int end)
    {
        if (start < 0 || start > Count || end < 0 || end > Count)
            throw new IndexOutOfRangeException(
                $"[{start}, {end}) is not within the {Count} modules of the Sequential."
            );
        var slice = new Sequential();
        for (var i = start; i < end; i++)
            slice.append(_modules[i].Name, _modules[i].Module);
        return slice;
    }
}
