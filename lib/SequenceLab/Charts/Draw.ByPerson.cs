using Plotly.NET;
using SequenceLab.Evaluation;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>A row a person, the hardest of the first method on top, in it a dot for each method; the title names the
    /// hardest person and the class that is least seen there.</summary>
    /// <param name="methods">Their names and what they answered, about the same people.</param>
    /// <exception cref="ArgumentException">No method, or one that was not asked about all of them.</exception>
    public static GenericChart ByPerson(params IReadOnlyList<(string Name, Answers Answers)> methods)
    {
        Expect(methods.Count > 0, "nothing to draw: no methods.", nameof(methods));
        var first = methods[0].Answers;
        var order = first.ByPerson.OrderBy(person => person.Accuracy).Select(p => p.Subject).ToArray();
        var worst = first.Of(order[0]).Confusion;
        var least = Enumerable.Range(0, worst.Classes).Where(c => worst.Support(c) > 0).MinBy(worst.Recall);
        var title =
            $"Hardest: person {order[0]}, {NumberText.Share(worst.Accuracy)} right; "
            + $"of {first.ClassNames[least]} {NumberText.Share(worst.Recall(least))}";
        return Intervals(
            [.. order.Select(subject => $"{subject}")],
            [.. methods.Select(m => (m.Name, Dots(m.Answers)))],
            title,
            "right answers (%)",
            "person"
        );

        IReadOnlyList<Interval> Dots(Answers answers) =>
            [
                .. order
                    .Select(subject => answers.Of(subject).Accuracy)
                    .Select(share => new Interval(share, share, share)),
            ];
    }
}
