using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>At quick scale notebooks run to their end and still learn.</summary>
public class QuickRunTests(QuickRun run) : IClassFixture<QuickRun>
{
    [Fact]
    public void Each_ends_well()
    {
        Assert.True(run.ExitCode == 0, run.Printed);
        Assert.All(run.Notebooks, n => Assert.Equal("ok", (string?)n["status"]));
        Assert.Equal(Repository.Notebooks.Length, run.Notebooks.Count);
    }

    [Theory]
    [InlineData("accuracy_1000_fresh", 0.95)]
    [InlineData("test_accuracy_100k_samples", 0.93)]
    public void A_headline_reaches_its_figure(string name, double least) =>
        Assert.InRange(run.Headline(name), least, 1.0);
}
