using System.Text.RegularExpressions;
using SequenceLab.NotebookRunner.Tests.Process;

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
    public void EquationsBetweenDoubleDollarsStandByThemselves()
    {
        var html = new PageText("/").ToHtml("with $a$ in it\n\n$$b$$");
        Assert.Contains("<span class=\"math\">\\(a\\)</span>", html);
        Assert.Contains("<span class=\"math display\">\\(b\\)</span>", html);
    }

    [Fact]
    public async Task RunnerWritesPagesAndIndex()
    {
        using var workplace = new Workplace();
        workplace.Add("a.ipynb", TestNotebook.Cell("\"shown\""));
        var result = await workplace.Run("a.ipynb", "--html", "--images", "never");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("<pre class=\"\">shown</pre>", File.ReadAllText(workplace.PathOf("out/a.html")));
        Assert.Contains("href=\"a.html\"", File.ReadAllText(workplace.PathOf("out/index.html")));
    }

    [Fact]
    public void GalleryShowsEveryPictureOfEveryNotebook()
    {
        var run = SamplePage.Run();
        Assert.Null(GalleryPage.Of([run]));
        ChartOutput.Of(run.Notebook.CodeCells[0]).First().AddPicture("AQID");
        var gallery = GalleryPage.Of([run])!;
        Assert.Contains(
            "<img alt=\"Three &lt;/script&gt; points\" src=\"data:image/png;base64,AQID\">",
            gallery
        );
        Assert.Contains("<a href=\"test.html\">Memory cells</a>", gallery);
        Assert.Contains("href=\"charts.html\"", IndexPage.Of([run]));
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
