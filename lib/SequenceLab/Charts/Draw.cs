using SequenceLab.Evaluation;

namespace SequenceLab.Charts;

/// <summary>
/// The charts of the lessons. All have the same colors and sizes, a unit on every axis, and a title that says what is
/// to be seen: computed, unless the caller knows better.
/// </summary>
public static partial class Draw
{
    private static void Expect(bool holds, string message, string argument)
    {
        if (!holds)
        {
            throw new ArgumentException(message, argument);
        }
    }

    private static void ExpectCurves(IReadOnlyList<Series> curves) =>
        Expect(curves.Count > 0, "nothing to draw: no curves.", nameof(curves));

    private static void ExpectNames(IReadOnlyList<string> names, ConfusionMatrix matrix) =>
        Expect(
            names.Count == matrix.Classes,
            $"{names.Count} names for {matrix.Classes} classes.",
            nameof(names)
        );
}
