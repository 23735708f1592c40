namespace SequenceLab.Charts;

/// <summary>A named line of points.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="X">Its x coordinates.</param>
/// <param name="Y">Its y coordinates, as many.</param>
public sealed record Series(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    internal Series Checked() =>
        X.Count == Y.Count && X.Count > 0
            ? this
            : throw new ArgumentException(
                $"series '{Name}': {X.Count} x and {Y.Count} y coordinates; expected as many, and at least one."
            );
}
