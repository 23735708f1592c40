namespace TorchSharp;

/// <summary>The open scopes and the counts of one thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? _ofThread;

    /// <summary>The counts of the calling thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread.Counts;

    internal static DisposeScopeManager OfThread => _ofThread ??= new();

    internal DisposeScope? Current { get; private set; }

    /// <summary>Exchanged by the backward pass, whose tensors TorchSharp does not count.</summary>
    internal ThreadDisposeScopeStatistics Counts { get; set; } = new();

    internal DisposeScope Open() => Current = new DisposeScope(this, Current);

    internal void Register(IScoped item)
    {
        var counts = item.Statistics(Counts);
        if (Current is null)
        {
            counts.CreatedOutsideScopeCount++;
            return;
        }
        counts.CreatedInScopeCount++;
        Current.Add(item);
    }

    internal void CountDisposal(IScoped item)
    {
        var counts = item.Statistics(Counts);
        if (item.OwningDisposeScope is null)
            counts.DisposedOutsideScopeCount++;
        else
            counts.DisposedInScopeCount++;
    }

    /// <summary>Closes a scope; one closed out of order is taken out of the chain.</summary>
    internal void Close(DisposeScope scope)
    {
        if (Current == scope)
        {
            Current = scope.OuterScope;
            return;
        }
        for (var inner = Current; inner is not null; inner = inner.OuterScope)
        {
            if (inner.OuterScope == scope)
                inner.OuterScope = scope.OuterScope;
        }
    }
}
