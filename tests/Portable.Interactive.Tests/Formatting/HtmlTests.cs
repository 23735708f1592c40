using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Tests.Formatting;

public class HtmlTests
{
    private sealed record Point(int X, string Label);

    private static string Html(object? value) =>
        value.ToDisplayString(HtmlFormatter.MimeType).Split("<style>")[0];

    private static string Preformatted(string text) =>
        $"<div class=\"dni-plaintext\"><pre>{text}</pre></div>";

    [Fact]
    public void ScalarsArePreformatted()
    {
        Assert.Equal(Preformatted("0.5"), Html(0.5));
        Assert.Equal(Preformatted("a &lt; b"), Html("a < b"));
        Assert.Equal(Preformatted("&lt;null&gt;"), Html(null));
        Assert.Equal(Preformatted("[ 1, 2 ]"), Html(new[] { 1, 2 }));
        Assert.Equal("<span>Monday</span>", Html(DayOfWeek.Monday));
    }

    [Fact]
    public void DictionariesAreTables() =>
        Assert.Equal(
            "<table><thead><tr><th><i>key</i></th><th>value</th></tr></thead><tbody>"
                + $"<tr><td>{Preformatted("a")}</td><td>{Preformatted("1")}</td></tr></tbody></table>",
            Html(new Dictionary<string, int> { ["a"] = 1 })
        );

    [Fact]
    public void SequencesOfObjectsAreTablesOfTrees() =>
        Assert.Equal(
            "<table><thead><tr><th><i>index</i></th><th>value</th></tr></thead><tbody><tr><td>0</td><td>"
                + "<details class=\"dni-treeview\"><summary><span class=\"dni-code-hint\">"
                + "<code>Point { X = 1, Label = &lt; }</code></span></summary><div><table><tbody>"
                + $"<tr><td>X</td><td>{Preformatted("1")}</td></tr><tr><td>Label</td><td>{Preformatted("&lt;")}</td></tr>"
                + "</tbody></table></div></details></td></tr></tbody></table>",
            Html(new[] { new Point(1, "<") })
        );

    [Fact]
    public void ATreeIsOpenAtTheTop() =>
        Assert.StartsWith("<details open=\"open\" ", Html(new Point(1, "a")));

    [Fact]
    public void LongSequencesAreCut() =>
        Assert.Contains(
            "<tr><td colspan=\"2\"><i>(5 more)</i></td></tr>",
            Html(Enumerable.Range(0, 25).Select(i => new Point(i, "")).ToList())
        );

    [Fact]
    public void DepthIsLimited()
    {
        object nested = 1;
        for (var i = 0; i < 20; i++)
        {
            nested = i % 2 == 0 ? new { Inner = nested } : (nested, i);
        }

        Assert.InRange(Html(nested).Split("<details").Length, 2, 10);
    }

    [Fact]
    public void StylesComeOnce() =>
        Assert.Equal(
            2,
            new[] { new Point(1, "a") }.ToDisplayString(HtmlFormatter.MimeType).Split("<style>").Length
        );
}
