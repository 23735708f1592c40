using Plotly.NET.CSharp;

namespace Plotly.NET;

public sealed partial class Layout
{
    /// <summary>
    /// Takes over what another layout says; of lists that both have, the other's entries are appended.
    /// </summary>
    internal void Combine(Layout other)
    {
        var annotations = Joined<Annotation>("annotations", other);
        var shapes = Joined<Shape>("shapes", other);
        var hiddenLabels = Joined<string>("hiddenlabels", other);
        Merge(other);
        this.With("annotations", annotations).With("shapes", shapes).With("hiddenlabels", hiddenLabels);
    }

    /// <summary>Puts entries before those that a list has already.</summary>
    internal void PrependAll<T>(string name, IEnumerable<T> items) =>
        this[name] = (T[])[.. items, .. Get<IEnumerable<T>>(name) ?? []];

    /// <summary>Merges an object into the one of that name, or sets it.</summary>
    internal void MergeAt<T>(string name, T change)
        where T : DynamicObj.DynamicObj
    {
        if (Get<T>(name) is { } present)
            present.Merge(change);
        else
            this[name] = change;
    }

    Optional<T[]> Joined<T>(string name, Layout other) =>
        Get<IEnumerable<T>>(name) is { } first && other.Get<IEnumerable<T>>(name) is { } second
            ? (T[])[.. first, .. second]
            : default(Optional<T[]>);
}
