using FsCheck;
using FsCheck.Fluent;
using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Data;

public class WindowsTests
{
    // rows 0 … 6 of subject 1 walking, 7 … 11 sitting, 12 … 19 of subject 2 sitting; row r holds r and -r
    private static readonly MotionSet Set = new(
        [.. Enumerable.Range(0, 20).SelectMany(r => new float[] { r, -r })],
        ["x", "y"],
        [new("Walking", "7", 1, 0, 7), new("Sitting", "5", 1, 7, 5), new("Sitting", "5", 2, 12, 8)]
    );

    [Fact]
    public void One_run_is_cut_across_borders_and_named_by_the_majority()
    {
        var windows = Windows.Concatenated(Set, length: 4, step: 3);
        Assert.Equal([0, 3, 6, 9, 12, 15], Starts(windows));
        Assert.Equal(["Sitting", "Walking"], windows.ClassNames);
        Assert.Equal([1, 1, 0, 0, 0, 0], windows.Labels);
        Assert.Equal([1, 1, 1, 1, 2, 2], windows.Subjects);
        Assert.Equal(
            [false, false, true, true, false, false],
            Enumerable.Range(0, 6).Select(windows.Crosses)
        );
    }

    [Fact]
    public void Of_equally_many_rows_the_first_name_wins() =>
        Assert.Equal(0, Windows.Concatenated(Set, length: 4, step: 5).Label(1)); // rows 5 … 8, two of each

    [Fact]
    public void The_last_start_is_the_ranges_last_not_the_last_that_fits() =>
        Assert.Equal([0, 8], Starts(Windows.Concatenated(Set, length: 4, step: 8))); // 16 would fit

    [Fact]
    public void Windows_overlap_where_they_share_a_row()
    {
        var windows = Windows.ByRecording(Set, length: 4, step: 2); // at 0, 2, 7, 12, 14, 16
        Assert.Equal(0.5, windows.Subset([0, 2]).ShareOverlapping(windows.Subset([1, 4])));
        Assert.Equal(0, windows.Subset([3]).ShareOverlapping(windows.Subset([5])));
        Assert.Equal(1, windows.Subset([4]).ShareOverlapping(windows.Subset([5, 3])));
    }

    [Fact]
    public void Each_recording_is_cut_by_itself()
    {
        var windows = Windows.ByRecording(Set, length: 4, step: 2);
        Assert.Equal([0, 2, 7, 12, 14, 16], Starts(windows));
        Assert.Equal([1, 1, 0, 0, 0, 0], windows.Labels);
        Assert.Equal([1, 1, 1, 2, 2, 2], windows.Subjects);
    }

    [Fact]
    public void A_recording_shorter_than_a_window_gives_none() =>
        Assert.Equal([0, 12], Starts(Windows.ByRecording(Set, length: 6, step: 6)));

    [Fact]
    public void Batches_are_tensors_of_rows_and_classes()
    {
        var batch = Windows.ByRecording(Set, length: 4, step: 2).At(tensor(new long[] { 4, 0 }));
        Assert.Equal([2, 4, 2], batch.X.shape);
        Assert.Equal(
            [14, -14, 15, -15, 16, -16, 17, -17, 0, -0f, 1, -1, 2, -2, 3, -3],
            batch.X.data<float>().ToArray()
        );
        Assert.Equal([0, 1], batch.Y.data<long>().ToArray());
    }

    [Fact]
    public void A_range_is_the_windows_one_after_the_other()
    {
        var windows = Windows.ByRecording(Set, length: 4, step: 2);
        var range = windows.Range(2, 3);
        var picked = windows.At(tensor(new long[] { 2, 3, 4 }));
        Assert.Equal(picked.X.data<float>().ToArray(), range.X.data<float>().ToArray());
        Assert.Equal(picked.Y.data<long>().ToArray(), range.Y.data<long>().ToArray());
    }

    [Fact]
    public void Scrambled_windows_are_a_reshape_where_a_transpose_was_meant()
    {
        var windows = Windows.ByRecording(Set, length: 4, step: 2);
        var axesFirst = windows.ToSamples().X.transpose(1, 2).contiguous();
        Assert.Equal(
            axesFirst.reshape(-1, 4, 2).data<float>().ToArray(),
            windows.Scrambled.ToSamples().X.data<float>().ToArray()
        );
        Assert.Equal(windows.Labels, windows.Scrambled.Labels);
    }

    [Fact]
    public void Random_recordings_are_cut_as_a_few_loops_cut_them() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(1, 3),
            Prop.ForAll(
                Gen.ArrayOf(Gen.Choose(1, 40)).Where(rows => rows.Length > 0).ToArbitrary(),
                Gen.Choose(1, 15).ToArbitrary(),
                Gen.Choose(1, 9).ToArbitrary(),
                IsCutRight
            )
        );

    [Fact]
    public void Windows_are_chosen_by_number_by_recording_and_by_subject()
    {
        var windows = Windows.ByRecording(Set, length: 4, step: 2);
        Assert.Equal([16, 0], Starts(windows.Subset([5, 0])));
        Assert.Equal([7, 12, 14, 16], Starts(windows.Where(r => r.Activity == "Sitting")));
        var (of, others) = windows.BySubject(2);
        Assert.Equal([12, 14, 16], Starts(of));
        Assert.Equal([0, 2, 7], Starts(others));
        Assert.Equal(windows.ClassNames, of.ClassNames); // though nobody walks any more
    }

    [Fact]
    public void A_random_split_puts_each_window_into_one_part()
    {
        var windows = Windows.ByRecording(Set, length: 1, step: 1);
        var (train, test) = windows.Split(0.11, seed: 7);
        Assert.Equal((17, 3), (train.Count, test.Count)); // 2.2, rounded up
        Assert.Equal(Enumerable.Range(0, 20), Starts(train).Concat(Starts(test)).Order());
        Assert.Equal(Starts(test), Starts(windows.Split(0.11, seed: 7).Test));
        Assert.NotEqual(Starts(test), Starts(windows.Split(0.11, seed: 8).Test));
    }

    [Fact]
    public void A_length_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Windows.ByRecording(Set, length: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Concatenated(Set, step: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Windows.ByRecording(Set, 4, 2).Split(1, 1));
    }

    [Fact]
    public async Task The_real_recordings_give_the_known_numbers_of_windows()
    {
        var set = (await RealData.Motion()).Set.Of("Jogging", "Sitting", "Standing", "Walking");
        Assert.Equal(1_123_724, set.Rows);
        Assert.Equal(54_145, Windows.ByRecording(set).Count);
        var run = Windows.Concatenated(set);
        Assert.Equal(56_177, run.Count);
        Assert.Equal(["Jogging", "Sitting", "Standing", "Walking"], run.ClassNames);
        Assert.Equal(2_143, Enumerable.Range(0, run.Count).Count(run.Crosses));
        Assert.Equal(947, Enumerable.Range(0, run.Count).Count(w => Mixes(run, w)));
    }

    // the label of recording i is i % 3, its rows hold their number
    private static void IsCutRight(int[] rows, int length, int step)
    {
        var firsts = rows.Select((_, i) => rows[..i].Sum()).ToArray();
        var recordings = rows.Select((n, i) => new Recording($"{i % 3}", "1", 1, firsts[i], n));
        var set = new MotionSet(
            [.. Enumerable.Range(0, rows.Sum()).Select(r => (float)r)],
            ["x"],
            [.. recordings]
        );
        string Label(int row) => $"{Array.FindLastIndex(firsts, first => first <= row) % 3}";

        var run = Windows.Concatenated(set, length, step);
        var starts = Enumerable.Range(0, Math.Max(0, set.Rows - length)).Where(start => start % step == 0);
        Assert.Equal(starts, Starts(run));
        foreach (var w in Enumerable.Range(0, run.Count))
        {
            var labels = Enumerable.Range(run.Start(w), length).Select(Label).CountBy(l => l);
            Assert.Equal(labels.OrderBy(l => l.Key).MaxBy(l => l.Value).Key, run.ClassNames[run.Label(w)]);
        }

        var cut = Windows.ByRecording(set, length, step);
        var within =
            from r in set.Recordings
            from start in Enumerable.Range(r.FirstRow, r.Rows)
            where (start - r.FirstRow) % step == 0 && start + length <= r.FirstRow + r.Rows
            select start;
        Assert.Equal(within, Starts(cut));
        Assert.DoesNotContain(true, Enumerable.Range(0, cut.Count).Select(cut.Crosses));
        if (cut.Count > 0)
        {
            using var x = cut.ToSamples().X;
            Assert.Equal(
                within.SelectMany(start => Enumerable.Range(start, length)).Select(row => (float)row),
                x.data<float>().ToArray()
            );
        }
    }

    private static bool Mixes(Windows windows, int window)
    {
        var (from, to) = (windows.Start(window), windows.Start(window) + windows.Length);
        return windows
                .Set.Recordings.Where(r => r.FirstRow < to && r.FirstRow + r.Rows > from)
                .Select(r => r.Activity)
                .Distinct()
                .Count() > 1;
    }

    private static IEnumerable<int> Starts(Windows windows) =>
        Enumerable.Range(0, windows.Count).Select(windows.Start);

    [Fact]
    public void Too_many_windows_for_one_tensor_are_refused()
    {
        const int rows = 50_000;
        var set = new MotionSet(
            new float[rows * 12],
            [.. MotionChannels.All],
            [new Recording("walk", Trial: "1", Subject: 1, FirstRow: 0, rows)]
        );
        var windows = Windows.ByRecording(set, length: 5_000, step: 1);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => windows.ToSamples());

        Assert.Contains($"{45_001L * 5_000 * 12} values", error.Message);
        Assert.Equal(2, windows.Range(0, 2).Count);
    }
}
