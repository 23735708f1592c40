namespace TorchSharp.Tests.Conformance;

public class NotationTests
{
    [Fact]
    public void MembersAreWrittenAsInTheListing()
    {
        string[] expected =
        [
            "protected .ctor(string name)",
            "protected readonly string? label",
            "const int Limit = 3",
            "event Action? Changed",
            "abstract (int? start, T[] rest) Pair { get; }",
            "virtual T this[params long[] indices] { get; }",
            "static Tests.Conformance.Specimen<T> op_Addition(Tests.Conformance.Specimen<T> left, long right)",
            "void Dispose()",
            "override string ToString()",
            "protected static IList<(string name, T? value)?>? Find<TKey>(TKey key, out (long, long) size, "
                + "DayOfWeek day = DayOfWeek.Friday, DayOfWeek? other = DayOfWeek.Monday, double eps = 1E-05, "
                + "double one = 1.0, float half = 0.5f, Func<string?, T>? map = null, CancellationToken token = default)",
        ];

        Assert.Equal(expected.Order(), PublicSurface.Members(typeof(Specimen<>)).Order());
        Assert.Equal(
            "abstract class Tests.Conformance.Specimen<T> : IDisposable",
            PublicSurface.Header(typeof(Specimen<>))
        );
    }

    [Fact]
    public void EnumsAreWrittenWithTheirValues() =>
        Assert.Equal(["Open = 0", "Create = 1", "Append = 2"], PublicSurface.Members(typeof(Reading)));

    private enum Reading
    {
        Open,
        Create,
        Append,
    }
}
