using SequenceLab.Evaluation;

namespace SequenceLab.Charts;

/// <summary>A table of methods that were asked about people they had not met.</summary>
public static class PeopleTable
{
    /// <summary>A row a method: the mean of the people's accuracies with its interval, the worst and the best person,
    /// macro-F1, and the paired difference to another row. As HTML, see <see cref="HtmlTable"/>.</summary>
    /// <param name="what">The head of the first column.</param>
    /// <param name="rows">Name, answers, and the number of the row to compare with, from 0; -1 for none.</param>
    /// <exception cref="ArgumentException">There are fewer than three people, rows have others, or there is no such
    /// row to compare with.</exception>
    public static string Of(string what, params IReadOnlyList<(string Name, Answers Answers, int Over)> rows)
    {
        var people = rows.Count > 0 ? rows[0].Answers.ByPerson.Select(p => p.Subject).ToArray() : [];
        foreach (var (name, answers, over) in rows)
        {
            if (over >= rows.Count || !answers.ByPerson.Select(p => p.Subject).SequenceEqual(people))
            {
                throw new ArgumentException(
                    $"'{name}' has people {string.Join(", ", answers.ByPerson.Select(p => p.Subject))}, compared with row "
                        + $"{over}; expected {string.Join(", ", people)} as in the first row, and a row of {rows.Count}.",
                    nameof(rows)
                );
            }
        }
        string[] header =
        [
            what,
            $"mean of {people.Length} people",
            "worst to best",
            "macro-F1",
            "difference",
        ];
        return HtmlTable.Of(header, [.. rows.Select(row => Row(row, rows))]);
    }

    private static string[] Row(
        (string Name, Answers Answers, int Over) row,
        IReadOnlyList<(string Name, Answers Answers, int Over)> rows
    )
    {
        var shares = row.Answers.ByPerson.Select(p => p.Accuracy).ToArray();
        return
        [
            row.Name,
            Bootstrap.OverPeople(row.Answers).Percent,
            NumberText.Text($"{100 * shares.Min():F1} to {100 * shares.Max():F1} %"),
            Bootstrap.MacroF1(row.Answers).Percent,
            row.Over < 0
                ? ""
                : $"{Bootstrap.Gain(row.Answers, rows[row.Over].Answers)}, over '{rows[row.Over].Name}'",
        ];
    }
}
