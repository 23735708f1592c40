namespace DynamicObj;

/// <summary>
/// A piece of a figure: named properties in the order they were set, the names being those of plotly.js.
/// </summary>
public class DynamicObj
{
    readonly OrderedDictionary<string, object?> properties = [];

    internal DynamicObj() { }

    internal IEnumerable<KeyValuePair<string, object?>> Properties => properties;

    internal object? this[string name]
    {
        set => properties[name] = value;
    }

    internal T? Get<T>(string name)
        where T : class => properties.GetValueOrDefault(name) as T;

    internal void Remove(string name) => properties.Remove(name);

    /// <summary>
    /// Takes over the properties of <paramref name="other"/>, which win; objects that both have are merged. Changes
    /// this object in place, as charts that were combined show through the ones they were made of.
    /// </summary>
    internal void Merge(DynamicObj other)
    {
        foreach (var (name, value) in other.properties)
        {
            if (value is DynamicObj theirs && Get<DynamicObj>(name) is { } ours)
                ours.Merge(theirs);
            else
                properties[name] = value;
        }
    }

    /// <summary>A copy of this object and the objects in it, so that changes of the copy stay in the copy.</summary>
    internal T CopyTo<T>(T target)
        where T : DynamicObj
    {
        foreach (var (name, value) in properties)
            target[name] = value is DynamicObj inner ? inner.CopyTo(new DynamicObj()) : value;
        return target;
    }
}
