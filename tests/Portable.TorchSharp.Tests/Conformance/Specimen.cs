namespace TorchSharp.Tests.Conformance;

/// <summary>One member of each kind, for the test of the notation.</summary>
public abstract class Specimen<T>(string name) : IDisposable
{
    protected readonly string? label = name;

    public const int Limit = 3;

    public event Action? Changed;

    public abstract (int? start, T[] rest) Pair { get; }

    public virtual T this[params long[] indices] => throw new IndexOutOfRangeException();

    public static Specimen<T> operator +(Specimen<T> left, long right) =>
        right == 0 ? left : throw new ArgumentException();

    public void Dispose()
    {
        Changed?.Invoke();
        GC.SuppressFinalize(this);
    }

    public override string ToString() => label ?? "";

    internal void Hidden() => Dispose();

    protected static IList<(string name, T? value)?>? Find<TKey>(
        TKey key,
        out (long, long) size,
        DayOfWeek day = DayOfWeek.Friday,
        DayOfWeek? other = DayOfWeek.Monday,
        double eps = 1e-5,
        double one = 1,
        float half = 0.5f,
        Func<string?, T>? map = null,
        CancellationToken token = default
    )
    {
        size = (1, 2);
        return key is null && map is null && other == day && eps > one + half && token.CanBeCanceled
            ? []
            : null;
    }
}
