using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which keys were added and also answers by position.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)>
    where TKey : notnull
{
    private readonly List<(TKey Key, TValue Value)> _list = [];
    private readonly Dictionary<TKey, TValue> _dict = [];

    /// <summary>The number of entries.</summary>
    public int Count => _list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys, in order.</summary>
    public ICollection<TKey> Keys => _list.ConvertAll(entry => entry.Key);

    /// <summary>The values, in order.</summary>
    public ICollection<TValue> Values => _list.ConvertAll(entry => entry.Value);

    /// <summary>The entry at a position.</summary>
    public (TKey, TValue) this[int index]
    {
        get => _list[index];
        set
        {
            if (!Same(_list[index].Key, value.Item1))
            {
                _dict.Add(value.Item1, value.Item2);
                _dict.Remove(_list[index].Key);
            }
            _dict[value.Item1] = value.Item2;
            _list[index] = value;
        }
    }

    /// <summary>The value of a key; setting a new key adds it at the end, setting a known one keeps its place.</summary>
    /// <exception cref="KeyNotFoundException">Read with an unknown key.</exception>
    public TValue this[TKey key]
    {
        get => _dict[key];
        set
        {
            _dict[key] = value;
            var index = IndexOfKey(key);
            if (index >= 0)
                _list[index] = (key, value);
            else
                _list.Add((key, value));
        }
    }

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add(TKey key, TValue value) => Insert(_list.Count, (key, value));

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add((TKey, TValue) item) => Insert(_list.Count, item);

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add(KeyValuePair<TKey, TValue> item) => Insert(_list.Count, (item.Key, item.Value));

    /// <summary>Adds an entry at a position.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Insert(int index, (TKey, TValue) item)
    {
        _dict.Add(item.Item1, item.Item2);
        _list.Insert(index, item);
    }

    /// <summary>Removes a key; false where it is unknown.</summary>
    public bool Remove(TKey key)
    {
        if (!_dict.Remove(key))
            return false;
        _list.RemoveAt(IndexOfKey(key));
        return true;
    }

    /// <summary>Removes an entry whose key and value both match; false where there is none.</summary>
    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Removes an entry whose key and value both match; false where there is none.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <summary>Removes the entry at a position.</summary>
    public void RemoveAt(int index)
    {
        _dict.Remove(_list[index].Key);
        _list.RemoveAt(index);
    }

    /// <summary>Removes every entry.</summary>
    public void Clear()
    {
        _dict.Clear();
        _list.Clear();
    }

    /// <summary>Removes every entry (PyTorch's name).</summary>
    public void clear() => Clear();

    /// <summary>Whether the key is known.</summary>
    public bool ContainsKey(TKey key) => _dict.ContainsKey(key);

    /// <summary>Whether the entry, key and value, is here.</summary>
    public bool Contains((TKey, TValue) item) => _list.Contains(item);

    /// <summary>Whether the entry, key and value, is here.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> item) => _list.Contains((item.Key, item.Value));

    /// <summary>The position of an entry, -1 where it is not here.</summary>
    public int IndexOf((TKey, TValue) item) => _list.IndexOf(item);

    /// <summary>The value of a key, if it is known.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) =>
        _dict.TryGetValue(key, out value);

    /// <summary>Copies the entries into an array from a position on.</summary>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <summary>Copies the entries into an array from a position on.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (var (key, value) in _list)
            array[arrayIndex++] = new(key, value);
    }

    /// <summary>The entries in order (PyTorch's name).</summary>
    public IEnumerator<(TKey, TValue)> items() => _list.GetEnumerator();

    /// <summary>The keys in order (PyTorch's name).</summary>
    public IEnumerable<TKey> keys() => Keys;

    /// <summary>The values in order (PyTorch's name).</summary>
    public IEnumerable<TValue> values() => Values;

    /// <summary>The entries in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => _list.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator()
    {
        foreach (var (key, value) in _list)
            yield return new(key, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => _list.GetEnumerator();

    private int IndexOfKey(TKey key)
    {
        for (var index = 0; index < _list.Count; index++)
            if (Same(_list[index].Key, key))
                return index;
        return -1;
    }

    private static bool Same(TKey a, TKey b) => EqualityComparer<TKey>.Default.Equals(a, b);
}
