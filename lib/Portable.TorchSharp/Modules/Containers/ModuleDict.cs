using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Named modules in the order of their adding, as a module that registers them under their names.</summary>
public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)>
    where T : nn.Module
{
    private readonly List<(string, T)> entries = [];
    private bool isRegistered;

    /// <summary>An empty dictionary.</summary>
    public ModuleDict()
        : base(nameof(ModuleDict<>)) { }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => entries.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<string> Keys => [.. keys()];

    /// <inheritdoc/>
    public ICollection<T> Values => [.. values()];

    /// <inheritdoc/>
    public (string, T) this[int index]
    {
        get => entries[index];
        set => entries[index] = value;
    }

    /// <inheritdoc/>
    public T this[string key]
    {
        get =>
            TryGetValue(key, out var value)
                ? value
                : throw new KeyNotFoundException($"no module is named '{key}'");
        set
        {
            if (IndexOf(key) is var i and >= 0)
                entries[i] = (key, value);
            else
                entries.Add((key, value));
        }
    }

    /// <summary>The names.</summary>
    public IEnumerable<string> keys() => entries.Select(item => item.Item1);

    /// <summary>The modules.</summary>
    public IEnumerable<T> values() => entries.Select(item => item.Item2);

    /// <summary>Names and modules.</summary>
    public IEnumerator<(string, T)> items() => entries.GetEnumerator();

    /// <summary>Removes all.</summary>
    public void clear() => entries.Clear();

    /// <inheritdoc cref="clear"/>
    public void Clear() => entries.Clear();

    /// <inheritdoc/>
    public void Add((string, T) item)
    {
        if (ContainsKey(item.Item1))
            throw new ArgumentException($"a module is already named '{item.Item1}'", nameof(item));
        entries.Add(item);
    }

    /// <inheritdoc/>
    public void Add(string key, T value) => Add((key, value));

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, T> item) => Add((item.Key, item.Value));

    /// <inheritdoc/>
    public bool Contains((string, T) item) => entries.Contains(item);

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, T> item) => entries.Contains((item.Key, item.Value));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var i = IndexOf(key);
        value = i >= 0 ? entries[i].Item2 : null;
        return i >= 0;
    }

    /// <inheritdoc/>
    public int IndexOf((string, T) item) => entries.IndexOf(item);

    /// <inheritdoc/>
    public void Insert(int index, (string, T) item)
    {
        if (ContainsKey(item.Item1))
            throw new ArgumentException($"a module is already named '{item.Item1}'", nameof(item));
        entries.Insert(index, item);
    }

    /// <inheritdoc/>
    public bool Remove((string, T) item) => entries.Remove(item);

    /// <inheritdoc/>
    public bool Remove(string key) => entries.RemoveAll(item => item.Item1 == key) > 0;

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, T> item) => entries.Remove((item.Key, item.Value));

    /// <inheritdoc/>
    public void RemoveAt(int index) => entries.RemoveAt(index);

    /// <inheritdoc/>
    public void CopyTo((string, T)[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    void ICollection<KeyValuePair<string, T>>.CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) =>
        entries.ConvertAll(item => KeyValuePair.Create(item.Item1, item.Item2)).CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<(string, T)> GetEnumerator() => entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        entries.Select(item => KeyValuePair.Create(item.Item1, item.Item2)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Registers the entries, once, when the module around the dictionary is complete.</summary>
    protected override void RegisterComponents()
    {
        if (isRegistered)
            return;
        foreach (var (name, item) in entries)
            register_module(name, item);
        isRegistered = true;
    }

    private int IndexOf(string key) => entries.FindIndex(item => item.Item1 == key);
}
