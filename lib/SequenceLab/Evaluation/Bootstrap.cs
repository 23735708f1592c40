namespace SequenceLab.Evaluation;

/// <summary>
/// How far a figure would move had other people, or other recordings, been met: those that were met are drawn again
/// and again, with replacement, and the middle 95 % of what comes out is the interval. A fixed seed draws. Of fewer than
/// about ten people it is too narrow.
/// </summary>
/// <remarks>B. Efron, "Bootstrap methods: another look at the jackknife", 1979; groups are drawn as wholes.</remarks>
public static class Bootstrap
{
    private const int Draws = 2_000;
    private const int Least = 3; // of fewer groups an interval says nothing

    /// <summary>The mean of the people's accuracies, over people.</summary>
    /// <exception cref="ArgumentException">There are fewer than three people.</exception>
    public static Interval OverPeople(Answers answers) => Of([answers.People], m => Mean(m[0]));

    /// <summary>The macro-F1 of all windows, over people.</summary>
    /// <exception cref="ArgumentException">There are fewer than three people.</exception>
    public static Interval MacroF1(Answers answers) =>
        Of([answers.People], m => new ConfusionMatrix(m[0]).MacroF1);

    /// <summary>The share of right answers, over recordings.</summary>
    /// <exception cref="ArgumentException">There are fewer than three recordings.</exception>
    public static Interval OverRecordings(Answers answers) =>
        Of([answers.Recordings], m => new ConfusionMatrix(m[0]).Accuracy);

    /// <summary>How much the mean of the people's accuracies is greater than that of other answers. The same people are
    /// drawn for both, so what makes a person easy or hard falls away.</summary>
    /// <param name="answers">The one method's.</param>
    /// <param name="than">The other's, of the same people.</param>
    /// <exception cref="ArgumentException">The people differ, or there are fewer than three.</exception>
    public static Gain Gain(Answers answers, Answers than) =>
        new(Of([answers.People, than.People], m => Mean(m[0]) - Mean(m[1])), answers.People.Count);

    private static double Mean(ConfusionMatrix[] people) => people.Average(m => m.Accuracy);

    private static Interval Of<TKey>(
        SortedDictionary<TKey, ConfusionMatrix>[] methods,
        Func<ConfusionMatrix[][], double> figure
    )
        where TKey : notnull
    {
        var keys = methods[0].Keys.ToArray();
        if (keys.Length < Least || methods.Any(m => !m.Keys.SequenceEqual(keys)))
        {
            throw new ArgumentException(
                $"found {string.Join(" and ", methods.Select(m => $"[{string.Join(", ", m.Keys)}]"))}; "
                    + $"expected the same people or recordings, and at least {Least}."
            );
        }
        var groups = methods.Select(m => m.Values.ToArray()).ToArray();
        var random = new Random(1);
        var drawn = new double[Draws];
        for (var d = 0; d < Draws; d++)
        {
            var picks = Enumerable.Range(0, keys.Length).Select(_ => random.Next(keys.Length)).ToArray();
            drawn[d] = figure([.. groups.Select(g => Array.ConvertAll(picks, i => g[i]))]);
        }
        Array.Sort(drawn);
        return new(drawn[Draws / 40], figure(groups), drawn[^(Draws / 40 + 1)]);
    }
}
