using System.Text.Json.Nodes;

namespace SequenceLab.Tests.Charts;

/// <summary>Every chart is the one that was looked at.</summary>
public class ChartSnapshotTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Chart_is_as_kept(string name) => Snapshot.Matches(name, Samples.All[name]());

    [Theory]
    [MemberData(nameof(Names))]
    public void Chart_says_something_and_names_its_axes(string name)
    {
        var layout = Snapshot.Figure(Samples.All[name]())["layout"]!.AsObject();
        Assert.NotEmpty((string)layout["title"]!["text"]!);
        var axes = layout
            .Concat(layout["scene"]?.AsObject() ?? [])
            .Where(part => part.Key[1..].StartsWith("axis"))
            .ToArray();
        Assert.NotEmpty(axes);
        // pictures have none, and in grids a row or column shares one title
        if (name is not "digits" and not "gates" and not "gates-by-step" and not "seed-panels")
        {
            Assert.All(axes, axis => Assert.NotEmpty((string)axis.Value!["title"]!["text"]!));
        }
    }
}
