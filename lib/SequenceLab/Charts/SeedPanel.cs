namespace SequenceLab.Charts;

/// <summary>One plot of several runs of each curve, for <see cref="Draw.SeedPanels"/>.</summary>
/// <param name="Name">What stands above it.</param>
/// <param name="Curves">Its curves, of the same names in all plots of a chart.</param>
public sealed record SeedPanel(string Name, IReadOnlyList<SeedCurve> Curves);

/// <summary>One recipe, run from several seeds at each of some places.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Runs">For each place on the x axis, from the left, the share that was right in each run.</param>
public sealed record SeedCurve(string Name, IReadOnlyList<double[]> Runs)
{
    /// <summary>The mean of the runs at each place.</summary>
    public IReadOnlyList<double> Means => [.. Runs.Select(runs => runs.Average())];
}
