using Plotly.NET;
using SequenceLab.Charts;

namespace SequenceLab.Tests.Charts;

/// <summary>Charts follow a training without slowing it down.</summary>
public class LiveChartTests
{
    private readonly List<string> _shown = [];

    private void Show(GenericChart chart) =>
        _shown.Add((string)Snapshot.Figure(chart)["layout"]!["title"]!["text"]!);

    private static GenericChart Named(string title) => Draw.LearningCurve([new("a", [1], [0.1])], 0.1, title);

    [Fact]
    public void Draws_at_once_then_ever_more_seldom_and_always_in_the_end()
    {
        var clock = new Clock();
        var chart = new LiveChart(Show, seconds: 2, clock);
        var drawings = 0;
        foreach (var second in new[] { 0, 1, 2, 4, 5, 8, 9 })
        {
            UpdateAt(second);
        }
        chart.Finish(Named("end"));
        UpdateAt(10);
        Assert.Equal(["0", "2", "5", "9", "end", "10"], _shown);
        Assert.Equal(5, drawings);

        void UpdateAt(int second)
        {
            clock.Seconds = second;
            chart.Update(() =>
            {
                drawings++;
                return Named($"{second}");
            });
        }
    }

    [Fact]
    public void Curves_end_as_the_chart_of_the_whole_run()
    {
        var curves = new LiveCurves(Show, "test", seconds: 0);
        foreach (var _ in new[] { "first run", "second" })
        foreach (var report in Samples.History(best: 2).Epochs)
        {
            curves.Report(report);
        }
        Assert.Equal(6, _shown.Count);
        Assert.All(_shown[..2], title => Assert.StartsWith("Epoch ", title));
        Assert.Equal("Accuracy (test) is best in epoch 2 of 3: 90.0 %", _shown[2]);
        Assert.Equal(_shown[..3], _shown[3..]);
    }

    [Fact]
    public void Losses_of_one_run_after_another_share_a_chart()
    {
        var losses = new LiveLosses(Show, updates: 2_000, seconds: 2, new Clock());
        losses.Add("seed 1", 1_000, 2.5);
        losses.Add("seed 1", 2_000, 0.25);
        losses.Add("seed 2", 1_000, 2.25);
        losses.Finish("both learn");
        Assert.Equal(["seed 1: update 1,000 of 2,000, loss 2.5000", "both learn"], _shown);
        Assert.Equal(["seed 1", "seed 2"], losses.Curves.Select(c => c.Name));
        Assert.Equal([1_000, 2_000], losses.Curves[0].X);
        Assert.Equal([2.25], losses.Curves[1].Y);
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
