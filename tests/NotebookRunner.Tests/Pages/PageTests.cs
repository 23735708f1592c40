using System.Text.Json.Nodes;
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

    [Theory]
    [InlineData("~~old~~", "<del>old</del>")]
    [InlineData(
        "https://example.org/page",
        "<a href=\"https://example.org/page\">https://example.org/page</a>"
    )]
    [InlineData("- [x] done", "<input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" /> done")]
    [InlineData("a {b} and {.c}", "<p>a {b} and {.c}</p>")]
    [InlineData("text<script>alert(1)</script>", "<p>text</p>")]
    [InlineData("`\\begin{a}x\\end{a}`", "<code>\\begin{a}x\\end{a}</code>")]
    [InlineData("$\\begin{a}x\\end{a}$", "<span class=\"math\">\\(\\begin{a}x\\end{a}\\)</span>")]
    [InlineData(
        "so\n\\begin{align}\na &= b_1 \\\\\n\nc &= d_1\n\\end{align}\nand",
        "<p>so</p>\n<div class=\"math\">\\begin{align}\na &amp;= b_1 \\\\\nc &amp;= d_1\n\\end{align}</div>\n<p>and</p>"
    )]
    [InlineData("```\n\\begin{a}\n\\end{a}\n```", "<pre><code>\\begin{a}\n\\end{a}\n</code></pre>")]
    public void TextReadsAsInJupyter(string markdown, string html) =>
        Assert.Contains(html, new PageText("/").ToHtml(markdown));

    [Fact]
    public void TextThatIsNestedTooDeepIsShownAsItIs()
    {
        var deep = string.Concat(Enumerable.Repeat("![", 5_000)) + "<b>";
        Assert.Equal($"<pre>{deep.Replace("<b>", "&lt;b&gt;")}</pre>", new PageText("/").ToHtml(deep));
    }

    [Fact]
    public void AttachmentsAndTagsOfPicturesAreEmbedded()
    {
        var attachments = new JsonObject { ["a b.png"] = new JsonObject { ["image/png"] = "QUJD" } };
        var html = new PageText("/").ToHtml(
            "![x](attachment:a%20b.png) <img width=\"4\" src=\"attachment:a b.png\"> ![y](attachment:none.png)",
            attachments
        );
        Assert.Contains("<img src=\"data:image/png;base64,QUJD\" alt=\"x\"", html);
        Assert.Contains("<img width=\"4\" src=\"data:image/png;base64,QUJD\">", html);
        Assert.Contains("<img src=\"data:,\" alt=\"y\"", html);
    }

    [Theory]
    [InlineData("text/markdown", "*so*", "<em>so</em>")]
    [InlineData("text/latex", "$a < b$", "<div class=\"math\">a &lt; b</div>")]
    [InlineData("image/gif", "R0lG", "<img alt=\"\" src=\"data:image/gif;base64,R0lG\">")]
    [InlineData("image/svg+xml", "<svg/>", "<img alt=\"\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">")]
    [InlineData("text/plain", "a < b", "<pre class=\"\">a &lt; b</pre>")]
    [InlineData("application/json", "[1]", "<pre class=\"\">&quot;[1]&quot;</pre>")]
    [InlineData("application/pdf", "JVBE", "<pre class=\"\">[application/pdf]</pre>")]
    public void EveryKindOfOutputIsShown(string type, string data, string html)
    {
        var code = TestNotebook.Cell("1");
        code["outputs"] = new JsonArray(
            new JsonObject
            {
                ["output_type"] = "display_data",
                ["data"] = new JsonObject { [type] = data },
            }
        );
        Assert.Contains(html, PageOutput.ToHtml(new NotebookCell(code), new PageText("/")));
    }

    [Fact]
    public void WhatIsNoHtmlCannotBecomeHtml()
    {
        const string evil = "\"><b onload=\"run()\">";
        var output = new JsonObject
        {
            ["output_type"] = "display_data",
            ["data"] = new JsonObject { [ChartOutput.PictureType] = evil },
            ["metadata"] = new JsonObject
            {
                [ChartOutput.PictureType] = new JsonObject { ["width"] = evil, ["alt"] = evil },
            },
        };
        var code = TestNotebook.Cell(evil);
        code["outputs"] = new JsonArray(output);
        var run = new NotebookRun(TestNotebook.Parsed(code), RunStatus.Ok, 1, TimeSpan.Zero)
        {
            Headlines = [new(evil, evil)],
        };
        var attachments = new JsonObject { ["x"] = new JsonObject { [evil] = evil } };
        var pages =
            NotebookPage.Body(run)
            + GalleryPage.Of([run])
            + IndexPage.Of([run])
            + new PageText("/").ToHtml("![x](attachment:x)", attachments);
        Assert.DoesNotContain("<b onload", pages);
    }

    [Theory]
    [InlineData("a<script>b")]
    [InlineData("a<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">")]
    [InlineData("a<BASE href='https://example.org/'>")]
    [InlineData("a<link rel=stylesheet href=x>")]
    public void WhatLeadsElsewhereIsTakenOut(string html) =>
        Assert.Equal("a", PageOutput.WithoutScripts(html));

    [Fact]
    public void EveryPageSaysWhatItMayLoad() =>
        Assert.All(
            [Page, IndexPage.Of([SamplePage.Run()])],
            page =>
                Assert.Contains(
                    "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; ",
                    page
                )
        );

    [Fact]
    public void RawCellsAreShownAsTheyAre()
    {
        var raw = new JsonObject
        {
            ["cell_type"] = "raw",
            ["source"] = "# <b>",
            ["metadata"] = new JsonObject(),
        };
        var run = new NotebookRun(TestNotebook.Parsed(raw), RunStatus.Ok, 0, TimeSpan.Zero);
        Assert.Contains("<pre class=\"raw\"># &lt;b&gt;</pre>", NotebookPage.Of(run));
        Assert.Contains("<title>test</title>", NotebookPage.Of(run));
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
