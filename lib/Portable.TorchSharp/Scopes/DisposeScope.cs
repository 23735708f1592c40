namespace TorchSharp;

/// <summary>
/// Owns the tensors made on this thread while it is the innermost open scope, and disposes them, in the order they
/// came, when it is disposed itself. Open one with <see cref="torch.NewDisposeScope"/>.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    private readonly List<IScoped?> _items = [];
    private DisposeScopeManager? _manager;
    private int _count;
    private bool _emptying;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer) =>
        (_manager, OuterScope) = (manager, outer);

    internal DisposeScope? OuterScope { get; set; }

    /// <summary>What the scope owns, oldest first.</summary>
    /// <exception cref="ObjectDisposedException">The scope is disposed.</exception>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            ThrowIfDisposed();
            return [.. _items.OfType<IDisposable>()];
        }
    }

    /// <summary>How many the scope owns.</summary>
    /// <exception cref="ObjectDisposedException">The scope is disposed.</exception>
    public int DisposablesCount
    {
        get
        {
            ThrowIfDisposed();
            return _count;
        }
    }

    /// <summary>Whether the scope owns it.</summary>
    public bool Contains(IDisposable disposable) =>
        disposable is IScoped item && item.OwningDisposeScope == this;

    /// <summary>Disposes what the scope owns and closes it; a second call does nothing.</summary>
    public void Dispose()
    {
        if (_manager is null)
            return;
        DisposeEverything();
        _manager.Close(this);
        _manager = null;
    }

    /// <summary>Disposes what the scope owns; the scope stays open.</summary>
    /// <exception cref="ObjectDisposedException">The scope is disposed.</exception>
    public void DisposeEverything()
    {
        ThrowIfDisposed();
        _emptying = true;
        for (var i = 0; i < _items.Count; i++)
            _items[i]?.Dispose();
        _emptying = false;
        _items.Clear();
        _count = 0;
    }

    /// <summary>Forgets one that its own Dispose has freed.</summary>
    /// <exception cref="ObjectDisposedException">The scope is disposed.</exception>
    public void MarkAsDisposed(IDisposable disposable)
    {
        ThrowIfDisposed();
        if (disposable is IScoped item && item.OwningDisposeScope == this)
            Remove(item);
    }

    internal void Add(IScoped item)
    {
        item.OwningDisposeScope = this;
        item.ScopeIndex = _items.Count;
        _items.Add(item);
        _count++;
    }

    /// <summary>Leaves a hole, so that the others keep their places; holes at the end and long rows of them go.</summary>
    internal void Remove(IScoped item)
    {
        item.OwningDisposeScope = null;
        _items[item.ScopeIndex] = null;
        _count--;
        if (_emptying)
            return;
        while (_items.Count > 0 && _items[^1] is null)
            _items.RemoveAt(_items.Count - 1);
        if (_items.Count > 64 && _count < _items.Count / 4)
            Compact();
    }

    private void Compact()
    {
        _items.RemoveAll(item => item is null);
        for (var i = 0; i < _items.Count; i++)
            _items[i]!.ScopeIndex = i;
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_manager is null, this);

    private static IScoped Scoped(IDisposable disposable) =>
        disposable as IScoped
        ?? throw new InvalidOperationException(
            $"A DisposeScope manages tensors and packed sequences, found {disposable?.GetType().Name ?? "null"}."
        );
}
