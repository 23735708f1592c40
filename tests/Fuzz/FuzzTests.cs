namespace Fuzz;

/// <summary>A damaged file is read or refused by name; see tests/README.md for the long mode.</summary>
public class FuzzTests
{
    public static TheoryData<string> Names => [.. Format.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_damaged_is_read_or_refused(string name)
    {
        var format = Format.All.Single(f => f.Name == name);
        var fuzzing = new Fuzzing(format);
        fuzzing.Run(first: 1, format.Few);
        Assert.Empty(fuzzing.Findings);
    }
}
