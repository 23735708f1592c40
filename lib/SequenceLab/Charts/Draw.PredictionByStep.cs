using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>
    /// What the network thinks after every step: the true class and its strongest rival stand out, the others stay
    /// in the background.
    /// </summary>
    /// <param name="probabilities">For each step, the probability of every class.</param>
    /// <param name="truth">The true class.</param>
    /// <param name="names">A name for each class.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <param name="x">The title of the x axis.</param>
    /// <exception cref="ArgumentException">No step, steps with another number of classes than names, or no such class.</exception>
    public static GenericChart PredictionByStep(
        IReadOnlyList<float[]> probabilities,
        int truth,
        IReadOnlyList<string> names,
        string? title = null,
        string x = "time step"
    )
    {
        Expect(
            probabilities.Count > 0 && probabilities.All(step => step.Length == names.Count),
            $"expected at least one step, each with {names.Count} probabilities.",
            nameof(probabilities)
        );
        Expect(
            truth >= 0 && truth < names.Count,
            $"class {truth}; expected one of the {names.Count} that have names, from 0.",
            nameof(truth)
        );
        var classes = Enumerable.Range(0, names.Count).ToArray();
        var rival = classes
            .Where(c => c != truth)
            .Cast<int?>() // null where there is one class
            .MaxBy(c => probabilities.Sum(step => step[c!.Value]));
        var steps = Enumerable.Range(1, probabilities.Count).Select(step => (double)step);
        // what is drawn last lies on top
        var order = classes.OrderBy(c =>
            c == truth ? 1
            : c == rival ? 2
            : 0
        );
        return Chart
            .Combine(order.Select(c => Line(c)).ToArray())
            .XAxis(x)
            .YAxis("probability (%)", (0, 103))
            .LegendBelow()
            .Finish(title ?? StepTitle(probabilities, truth, names));

        GenericChart Line(int c) =>
            ChartStyle.Line(
                c == truth ? $"{names[c]} (true)" : names[c],
                steps,
                ChartStyle.Percent(probabilities.Select(step => (double)step[c])),
                c == truth ? Palette.First
                    : c == rival ? Palette.Second
                    : Palette.Grid,
                width: c == truth || c == rival ? 3 : 1.5,
                legend: c == truth || c == rival
            );
    }

    private static string StepTitle(
        IReadOnlyList<float[]> probabilities,
        int truth,
        IReadOnlyList<string> names
    )
    {
        var winners = probabilities.Select(step => Array.IndexOf(step, step.Max())).ToArray();
        if (winners[^1] != truth)
        {
            return $"{names[truth]} is taken for {names[winners[^1]]} in the end";
        }
        var since = winners.Length;
        while (since > 1 && winners[since - 2] == truth)
        {
            since--;
        }
        return $"{names[truth]} is recognised from step {since} of {winners.Length} on";
    }
}
