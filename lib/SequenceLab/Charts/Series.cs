namespace SequenceLab.Charts;

/// <summary>A named line of points.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="X">Its x coordinates, at least one.</param>
/// <param name="Y">Its y coordinates, as many.</param>
/// <exception cref="ArgumentException">The counts of coordinates differ, or there are none.</exception>
public sealed record Series(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>Its y coordinates.</summary>
    public IReadOnlyList<double> Y { get; } =
        X.Count == Y.Count && X.Count > 0
            ? Y
            : throw new ArgumentException(
                $"series '{Name}': {X.Count} x and {Y.Count} y coordinates; expected as many, and at least one."
            );
}
