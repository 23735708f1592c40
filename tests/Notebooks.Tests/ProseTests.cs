namespace SequenceLab.Notebooks.Tests;

/// <summary>A number that a text claims was measured by the run whose outputs stand beside it.</summary>
public class ProseTests
{
    public static TheoryData<string> Names => Repository.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_figure_is_an_output_or_has_a_source(string name)
    {
        var notebook = Repository.Open(name);
        var shown = Prose.Shown(notebook);
        var known = Exceptions().Where(e => e.Notebook == name).Select(e => e.Figure).ToHashSet();
        Assert.Equal([], Prose.Figures(notebook).Where(f => !known.Contains(f) && !Prose.IsShown(f, shown)));
    }

    [Fact]
    public void Every_exception_has_a_source_and_is_needed()
    {
        Assert.DoesNotContain(Exceptions(), e => e.Source.Length < 5);
        Assert.Equal(
            [],
            Exceptions().Where(e => !Prose.Figures(Repository.Open(e.Notebook)).Contains(e.Figure))
        );
    }

    [Theory]
    [InlineData("98.7 %", "0.9867", true)]
    [InlineData("98.7 %", "98.66", true)]
    [InlineData("98.7 %", "0.9861", false)]
    [InlineData("12 s", "11.6", true)]
    [InlineData("12 s", "0.12", false)]
    [InlineData("1,676 seconds", "1676.4", true)]
    public void A_figure_is_a_number_rounded_as_it_is_written(string figure, string number, bool shown) =>
        Assert.Equal(
            shown,
            Prose.IsShown(figure, [decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)])
        );

    // lines of 'notebook | figure | source'
    private static List<(string Notebook, string Figure, string Source)> Exceptions() =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests/Notebooks.Tests/prose-exceptions.txt"))
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(parts => (parts[0], parts[1], parts[2])),
        ];
}
