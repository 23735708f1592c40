using SequenceLab.Data;

namespace SequenceLab.Tests.Evaluation;

/// <summary>Windows of six people, two recordings each: one at rest, one that shakes.</summary>
internal static class Gaits
{
    private const int Rows = 60;

    public static Windows Windows { get; } =
        SequenceLab.Data.Windows.ByRecording(Set(), length: 20, step: 10);

    private static MotionSet Set()
    {
        var random = new Random(1);
        var recordings = Enumerable
            .Range(0, 12)
            .Select(i => new Recording(i % 2 == 0 ? "rest" : "shake", "1", 1 + i / 2, i * Rows, Rows))
            .ToArray();
        var values = recordings
            .SelectMany(r =>
                Enumerable
                    .Range(0, Rows * 3)
                    .Select(_ => (float)((r.Activity == "rest" ? 0.01 : 1) * (random.NextDouble() - 0.5)))
            )
            .ToArray();
        return new(values, ["x", "y", "z"], recordings);
    }
}
