using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of modules that is a module: its items are registered under their numbers.</summary>
public class ModuleList<T> : nn.Module, IList<T>
    where T : nn.Module
{
    private readonly List<T> items = [];
    private bool isRegistered;

    /// <summary>A list of the given modules.</summary>
    public ModuleList(params T[] modules)
        : base(nameof(ModuleList<>)) => items.AddRange(modules);

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    /// <inheritdoc/>
    public void Add(T item) => items.Add(item);

    /// <summary>Adds modules at the end.</summary>
    public void append(params T[] parameters) => items.AddRange(parameters);

    /// <summary>Adds modules at the end.</summary>
    public void extend(IEnumerable<T> modules) => items.AddRange(modules);

    /// <inheritdoc/>
    public void Clear() => items.Clear();

    /// <inheritdoc/>
    public bool Contains(T item) => items.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    public int IndexOf(T item) => items.IndexOf(item);

    /// <inheritdoc/>
    public void Insert(int index, T item) => items.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(T item) => items.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => items.RemoveAt(index);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Registers the items, once, when the module around the list is complete.</summary>
    protected override void RegisterComponents()
    {
        if (isRegistered)
            return;
        for (var i = 0; i < items.Count; i++)
            register_module($"{i}", items[i]);
        isRegistered = true;
    }
}
