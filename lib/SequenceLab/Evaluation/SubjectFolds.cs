using SequenceLab.Data;

namespace SequenceLab.Evaluation;

/// <summary>Parts subjects so that a model can be measured on people it has never met.</summary>
public static class SubjectFolds
{
    /// <summary>The subjects that the authors of MotionSense held out: 4, 9, 11 and 21.</summary>
    public static IReadOnlyList<int> Authors { get; } = [4, 9, 11, 21];

    /// <summary>Parts subjects at random: each is held out in one fold, and folds are as even as can be.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="seed">Fixes the parts.</param>
    /// <returns>For each fold the subjects to hold out, in order.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IEnumerable<int> subjects, int folds = 6, int seed = 1)
    {
        var order = subjects.Distinct().Order().ToArray();
        if (folds < 2 || folds > order.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(folds),
                $"{folds} folds of {order.Length} subjects; expected 2 to {order.Length}."
            );
        }

        new Random(seed).Shuffle(order);
        return
        [
            .. Enumerable
                .Range(0, folds)
                .Select(f => order.Where((_, i) => i % folds == f).Order().ToArray()),
        ];
    }

    /// <summary>Leaves each group of people out in turn, and asks a method that has learned from the others about them.
    /// </summary>
    /// <param name="windows">The windows of all people.</param>
    /// <param name="groups">Who is left out, group by group.</param>
    /// <param name="method">Answers to the windows of its second argument, learning from those of its first.</param>
    /// <returns>The answers to all groups.</returns>
    /// <exception cref="ArgumentException">A person has no windows, is in two groups, or nobody is left to learn from.
    /// </exception>
    public static Answers Ask(
        Windows windows,
        IEnumerable<IReadOnlyList<int>> groups,
        Func<Windows, Windows, Answers> method
    )
    {
        var all = groups.ToArray();
        var there = windows.Subjects.ToHashSet();
        var asked = all.SelectMany(group => group).ToArray();
        if (asked.Distinct().Count() < asked.Length || !there.IsSupersetOf(asked) || all.Any(there.SetEquals))
        {
            throw new ArgumentException(
                $"groups are [{string.Join("], [", all.Select(group => string.Join(", ", group)))}]; expected each person "
                    + $"once, of {string.Join(", ", there.Order())}, and somebody to learn from.",
                nameof(groups)
            );
        }
        return Answers.Together(
            all.Select(group =>
            {
                var (ask, learn) = windows.BySubject(group);
                return method(learn, ask);
            })
        );
    }
}
