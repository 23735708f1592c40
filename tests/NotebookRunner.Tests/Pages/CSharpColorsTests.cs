using System.Net;
using System.Text.RegularExpressions;

namespace SequenceLab.NotebookRunner.Tests.Pages;

public partial class CSharpColorsTests
{
    [Theory]
    [InlineData("#r \"nuget: X, 1.0\"\nvar x = 1;\n\n// last")]
    [InlineData("/* a */ class C<T> where T : class { string? s = @\"\"\"x\"\"\"; }")]
    [InlineData("$\"{a:F2} <b>\" + \"\"\"\n  raw & \"text\"\n  \"\"\"")]
    [InlineData("broken ( { \" unfinished")]
    [InlineData("")]
    public void KeepsEveryCharacter(string code) =>
        Assert.Equal(code, WebUtility.HtmlDecode(Tag().Replace(CSharpColors.ToHtml(code), "")));

    [Fact]
    public void ColorsByKind() =>
        Assert.Equal(
            "<span class=\"k\">var</span> x = <span class=\"n\">1.5</span> + "
                + "<span class=\"s\">&quot;a&quot;</span>; <span class=\"c\">// b</span>",
            CSharpColors.ToHtml("var x = 1.5 + \"a\"; // b")
        );

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
