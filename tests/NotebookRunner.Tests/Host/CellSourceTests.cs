namespace SequenceLab.NotebookRunner.Tests.Host;

public class CellSourceTests
{
    [Theory]
    [InlineData("1\n2", "#line 1 \"cell 3\"\n1\n2")]
    [InlineData("", "#line 1 \"cell 3\"\n")]
    [InlineData("#r \"nuget: X\"\n\n1", "#r \"nuget: X\"\n#line 2 \"cell 3\"\n\n1")]
    [InlineData("1\r\n#!time\r\n2", "#line 1 \"cell 3\"\n1\n#!time\n#line 3 \"cell 3\"\n2")]
    [InlineData("#r \"x.dll\"\n1", "#line 1 \"cell 3\"\n#r \"x.dll\"\n1")]
    [InlineData("#if DEBUG\n#endif", "#line 1 \"cell 3\"\n#if DEBUG\n#endif")]
    [InlineData("#!html\n<b>\n#!csharp\n1", "#!html\n<b>\n#!csharp\n#line 4 \"cell 3\"\n1")]
    public void LinesOfCSharpKeepTheirNumbers(string code, string expected) =>
        Assert.Equal(expected, new CellSource("cell 3", code, "csharp").Text);

    [Fact]
    public void OtherLanguagesAreLeftAlone() =>
        Assert.Equal("<b>\n<i>", new CellSource("cell 3", "<b>\n<i>", "html").Text);

    [Fact]
    public void LinesAreFoundAgain()
    {
        var source = new CellSource("a", "#!time\n1\n#!bogus", "csharp");
        Assert.Equal([1, 2, 2, 3, 3], new[] { 1, 2, 3, 4, 99 }.Select(source.LineOf));
    }
}
