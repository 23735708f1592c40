using SequenceLab.Data;

namespace SequenceLab.Evaluation;

/// <summary>
/// What was said of windows, with the recording of each. Windows of one recording overlap and are much alike, so what
/// counts as one observation is a recording or a person: see <see cref="Bootstrap"/>.
/// </summary>
public sealed class Answers
{
    private readonly (Recording Recording, int Truth, int Said)[] _answers;

    private Answers(IReadOnlyList<string> classNames, (Recording, int, int)[] answers) =>
        (ClassNames, _answers) = (classNames, answers);

    /// <summary>Answers to these windows.</summary>
    /// <param name="asked">The windows.</param>
    /// <param name="said">A class for each.</param>
    /// <exception cref="ArgumentException">Not as many answers as windows, or none, or no such class.</exception>
    public static Answers To(Windows asked, IReadOnlyList<int> said)
    {
        Metrics.SameCount(asked.Labels, said);
        foreach (var (window, answer) in said.Index())
        {
            if (answer < 0 || answer >= asked.ClassNames.Count)
            {
                throw new ArgumentException(
                    $"window {window}: class {answer}; expected 0 to {asked.ClassNames.Count - 1}.",
                    nameof(said)
                );
            }
        }
        return new(
            asked.ClassNames,
            [.. said.Select((answer, w) => (asked.Recording(w), asked.Label(w), answer))]
        );
    }

    /// <summary>Several answers as one: those of folds, which share nobody, or of seeds to the same windows, which then
    /// count as their mean.</summary>
    /// <exception cref="ArgumentException">There are none, or their classes differ.</exception>
    public static Answers Together(params IEnumerable<Answers> parts)
    {
        var all = parts.ToArray();
        return all.Length > 0 && all.All(a => a.ClassNames.SequenceEqual(all[0].ClassNames))
            ? new(all[0].ClassNames, [.. all.SelectMany(a => a._answers)])
            : throw new ArgumentException(
                $"found classes [{string.Join("], [", all.Select(a => string.Join(", ", a.ClassNames)))}]; "
                    + "expected at least one part, and the same classes in each.",
                nameof(parts)
            );
    }

    /// <summary>The names of the classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>What was taken for what.</summary>
    public ConfusionMatrix Confusion => Matrix(_answers);

    /// <summary>The share of windows that is right.</summary>
    public double Accuracy => Confusion.Accuracy;

    /// <summary>Each person's share of right answers, by number.</summary>
    public IReadOnlyList<(int Subject, double Accuracy)> ByPerson =>
        [.. People.Select(p => (p.Key, p.Value.Accuracy))];

    /// <summary>The mean of the people's shares: everybody counts alike, however long they were recorded.</summary>
    public double PersonAccuracy => People.Values.Average(m => m.Accuracy);

    /// <summary>The answers to windows of these people.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Answers Of(params IEnumerable<int> subjects)
    {
        var wanted = subjects.ToHashSet();
        var chosen = Array.FindAll(_answers, a => wanted.Contains(a.Recording.Subject));
        return chosen.Length > 0
            ? new(ClassNames, chosen)
            : throw new ArgumentException(
                $"no answers for subjects {string.Join(", ", wanted)}; there are {string.Join(", ", People.Keys)}.",
                nameof(subjects)
            );
    }

    internal SortedDictionary<int, ConfusionMatrix> People => Groups(r => r.Subject);

    // the first row comes first: the order of texts differs from one language to another
    internal SortedDictionary<(int, int, string, string), ConfusionMatrix> Recordings =>
        Groups(r => (r.FirstRow, r.Subject, r.Activity, r.Trial));

    private SortedDictionary<TKey, ConfusionMatrix> Groups<TKey>(Func<Recording, TKey> key)
        where TKey : notnull =>
        new(_answers.GroupBy(a => key(a.Recording)).ToDictionary(g => g.Key, g => Matrix([.. g])));

    private ConfusionMatrix Matrix((Recording, int Truth, int Said)[] of) =>
        new(Array.ConvertAll(of, a => a.Truth), Array.ConvertAll(of, a => a.Said), ClassNames.Count);
}
