using FsCheck;
using FsCheck.Fluent;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>Random recordings to cut, and how to cut them. The value in row r, column c is r · channels + c.</summary>
internal sealed record MotionSets(MotionSet Set, int Length, int Step)
{
    private static readonly Gen<(Activity Activity, int Subject, int Rows)> Recordings =
        from activity in Gen.Elements(Enum.GetValues<Activity>())
        from subject in Gen.Choose(1, 4)
        from rows in Gen.Choose(1, 40)
        select (activity, subject, rows);

    public static Gen<MotionSets> Any { get; } =
        from count in Gen.Choose(1, 8)
        from recordings in Gen.ArrayOf(Recordings, count)
        from channels in Gen.Choose(1, 4)
        from length in Gen.Choose(1, 15)
        from step in Gen.Choose(1, 9)
        select new MotionSets(Join(recordings, channels), length, step);

    public override string ToString() =>
        $"windows of {Length} every {Step} of {Set.Channels.Count} channels: {string.Join(", ", Set.Recordings)}";

    private static MotionSet Join((Activity Activity, int Subject, int Rows)[] parts, int channels)
    {
        var first = 0;
        var recordings = parts.Select(p =>
        {
            first += p.Rows;
            return new Recording(p.Activity, Trial: 1, p.Subject, first - p.Rows, p.Rows);
        });
        Recording[] placed = [.. recordings];
        var values = Enumerable.Range(0, first * channels).Select(i => (float)i);
        return new([.. values], [.. MotionChannels.All.Take(channels)], placed);
    }
}
