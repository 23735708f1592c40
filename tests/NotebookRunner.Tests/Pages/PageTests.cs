using System.Text.RegularExpressions;

namespace SequenceLab.NotebookRunner.Tests.Pages;

public partial class PageTests
{
    private static readonly string Page = NotebookPage.Of(SamplePage.Run());

    [Fact]
    public void NamesNothingElsewhere()
    {
        var own = Scripts().Replace(Page, "");
        Assert.DoesNotContain("http", own.Replace("http-equiv", ""));
        Assert.DoesNotContain("cdn.plot.ly", own);
        Assert.Contains("<b id='kept'>bold</b>", own);
    }

    [Fact]
    public void TitleIsTheFirstHeading() => Assert.Contains("<title>Memory cells</title>", Page);

    [Fact]
    public void TextThatWasWrittenOverIsGone()
    {
        Assert.Contains("<pre class=\"\">step 2</pre>", Page);
        Assert.Contains("<pre class=\"error\">red words</pre>", Page);
    }

    [Fact]
    public void LinksToNotebooksLeadToTheirPages() => Assert.Contains("href=\"02-next.html\"", Page);

    [Fact]
    public void FiguresCannotEndTheirScript() => Assert.Contains("Three \\u003C/script\\u003E points", Page);

    [Fact]
    public void PicturesAreEmbedded()
    {
        var folder = Directory.CreateTempSubdirectory("page-tests-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "a b.png"), [1, 2, 3]);
            var html = new PageText(folder).ToHtml("![it](a%20b.png) ![no](missing.png)");
            Assert.Contains("<img src=\"data:image/png;base64,AQID\" alt=\"it\"", html);
            Assert.Contains("src=\"missing.png\"", html);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void IndexLeadsToEveryPageWithItsResults()
    {
        var index = IndexPage.Of([SamplePage.Run()]);
        Assert.Contains("<a href=\"test.html\">Memory cells</a>", index);
        Assert.Contains("<td>ok</td><td>1</td><td>1.5</td><td>accuracy: 0.97<br>a&lt;b: yes</td>", index);
    }

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
