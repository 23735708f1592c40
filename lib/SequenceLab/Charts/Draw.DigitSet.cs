using Plotly.NET;
using SequenceLab.Data;

namespace SequenceLab.Charts;

public static partial class Draw
{
    private const float Cover = 0.15f; // the ink of rows not read yet

    /// <summary>Some pictures of a set side by side, with a caption above each.</summary>
    /// <param name="set">The set.</param>
    /// <param name="which">The indices of the pictures.</param>
    /// <param name="caption">The caption of the picture of this index.</param>
    /// <param name="title">The title.</param>
    /// <param name="columns">At most how many in a row.</param>
    /// <exception cref="ArgumentException">There are no pictures.</exception>
    public static GenericChart Digits(
        DigitSet set,
        IReadOnlyList<int> which,
        Func<int, string> caption,
        string title,
        int columns = 10
    ) => Digits([.. which.Select(set.Picture)], [.. which.Select(caption)], title, columns);

    /// <summary>Some pictures of a set as sheets of one stack.</summary>
    /// <param name="set">The set.</param>
    /// <param name="which">The indices of the pictures.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">There are no pictures.</exception>
    public static GenericChart Sheets(DigitSet set, IReadOnlyList<int> which, string title) =>
        Sheets([.. which.Select(set.Picture)], [.. which.Select(i => $"{i}: a {set.Digit(i)}")], title);

    /// <summary>One picture of a set several times, its rows uncovered from above.</summary>
    /// <param name="set">The set.</param>
    /// <param name="which">The index of the picture.</param>
    /// <param name="rows">How many rows are uncovered, each time.</param>
    /// <exception cref="ArgumentException">There is nothing to draw.</exception>
    public static GenericChart RowByRow(DigitSet set, int which, IReadOnlyList<int> rows)
    {
        var picture = set.Picture(which);
        float[] Uncovered(int count) =>
            [.. picture.Select((ink, pixel) => pixel / DigitSet.Side < count ? ink : Cover)];
        return Digits(
            [.. rows.Select(Uncovered)],
            [.. rows.Select(count => $"row {count}")],
            $"Picture {which}, a {set.Digit(which)}, as it is read"
        );
    }
}
