namespace SequenceLab.NotebookRunner.Tests.Notebooks;

public class MultilineTextTests
{
    [Theory]
    [InlineData("", "[]")]
    [InlineData("a", """["a"]""")]
    [InlineData("a\n", """["a\n"]""")]
    [InlineData("a\n\nb", """["a\n","\n","b"]""")]
    public void KeepsLineEnds(string text, string expected)
    {
        var lines = MultilineText.Write(text);
        Assert.Equal(expected, lines.ToJsonString());
        Assert.Equal(text, MultilineText.Read(lines));
    }

    [Fact]
    public void GoesOnInAnOpenLine()
    {
        var lines = MultilineText.Write("a\nb");
        MultilineText.Append(lines, "c\nd");
        MultilineText.Append(lines, "\n");
        MultilineText.Append(lines, "e");
        Assert.Equal("""["a\n","bc\n","d\n","e"]""", lines.ToJsonString());
    }
}
