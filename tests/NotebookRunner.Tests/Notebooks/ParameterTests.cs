using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Notebooks;

public class ParameterTests
{
    [Theory]
    [InlineData("rate=0.01", "rate", "0.01")]
    [InlineData("name=\"a = b\"", "name", "\"a = b\"")]
    [InlineData("sizes=[1, 2]", "sizes", "[1, 2]")]
    [InlineData("device=cpu", "device", "\"cpu\"")]
    [InlineData("loud=true", "loud", "true")]
    [InlineData("limit=null", "limit", "null")]
    [InlineData("scale = Scale.Full", "scale", "Scale.Full")]
    public void NamesAndValuesAreRead(string text, string name, string literal) =>
        Assert.Equal(new ParameterValue(name, literal), ParameterValue.Parse(text));

    [Theory]
    [InlineData("rate")]
    [InlineData("=1")]
    [InlineData("1a=1")]
    [InlineData("rate=")]
    [InlineData("rate=1 2")]
    [InlineData("rate=1; evil()")]
    [InlineData("rate=\"open")]
    public void OtherTextIsRefused(string text) =>
        Assert.StartsWith(
            $"--set {text}: expected ",
            Assert.Throws<NotebookException>(() => ParameterValue.Parse(text)).Message
        );

    [Fact]
    public void ValuesStandAfterTheParameters()
    {
        var notebook = Parsed(Cell("first"), Cell("var a = 1;", CellTag.Parameters), Cell("last"));
        ParameterInjection.Apply(notebook, [new("a", "2"), new("b", "\"x\"")]);
        Assert.Equal(
            ["first", "var a = 1;", "// Parameters\na = 2;\nb = \"x\";", "last"],
            notebook.Cells.Select(c => c.Source)
        );
        var injected = notebook.Cells[2];
        Assert.True(injected.HasTag(CellTag.InjectedParameters));
        Assert.Equal("csharp", (string?)injected.Node["metadata"]!["polyglot_notebook"]!["kernelName"]);
        Assert.NotNull(injected.Node["id"]);
    }

    [Fact]
    public void EarlierValuesAreReplaced()
    {
        var notebook = Parsed(
            Cell("old", CellTag.InjectedParameters),
            Cell("var a = 1;", CellTag.Parameters),
            Cell("last")
        );
        ParameterInjection.Apply(notebook, [new("a", "2")]);
        ParameterInjection.Apply(notebook, [new("a", "3")]);
        Assert.Equal(["var a = 1;", "// Parameters\na = 3;", "last"], notebook.Cells.Select(c => c.Source));
    }

    [Fact]
    public void WithoutValuesNothingChanges()
    {
        var notebook = Parsed(Cell("old", CellTag.InjectedParameters));
        ParameterInjection.Apply(notebook, []);
        Assert.Equal("old", Assert.Single(notebook.Cells).Source);
    }
}
