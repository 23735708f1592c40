namespace TorchSharp;

/// <summary>
/// What a <see cref="DisposeScope"/> manages. The member remembers its scope and its place there, so that leaving a
/// scope costs no search.
/// </summary>
internal interface IScoped : IDisposable
{
    DisposeScope? OwningDisposeScope { get; set; }

    int ScopeIndex { get; set; }

    LifetimeStatistics Statistics(ThreadDisposeScopeStatistics all);
}
