namespace PublishedStack.Tests.Listings;

/// <summary>One type of a listing: its kind, its path from the namespace down, its bases and its members as written.</summary>
/// <param name="Kind">class, static class, abstract class, sealed class, struct, enum or interface.</param>
/// <param name="Namespace">Where it stands.</param>
/// <param name="Path">The types around it and itself, with type parameters.</param>
/// <param name="Bases">Base class and interfaces.</param>
/// <param name="Members">A line each, without comments.</param>
public sealed record ApiType(
    string Kind,
    string Namespace,
    IReadOnlyList<string> Path,
    IReadOnlyList<string> Bases,
    IReadOnlyList<string> Members
)
{
    public string Name => Path[^1];
}
