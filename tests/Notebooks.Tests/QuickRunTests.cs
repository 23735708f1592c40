using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>At quick scale every notebook runs to its end and still learns.</summary>
public class QuickRunTests(QuickRun run) : IClassFixture<QuickRun>
{
    [Fact]
    public void Every_notebook_ends_well()
    {
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.All(run.Notebooks, n => Assert.Equal("ok", (string?)n["status"]));
        Assert.Equal(House.Notebooks.Length, run.Notebooks.Count);
    }

    [Theory]
    [InlineData("accuracy_1000_fresh", 0.95)]
    [InlineData("test_accuracy_100k_samples", 0.93)]
    public void A_headline_reaches_its_figure(string name, double least) =>
        Assert.InRange(run.Headline(name), least, 1.0);
}
