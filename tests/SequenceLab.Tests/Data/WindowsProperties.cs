using FsCheck;
using FsCheck.Fluent;
using SequenceLab.Data;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Data;

/// <summary>Windows of random recordings, cut in random lengths and steps, against what a few loops give.</summary>
public class WindowsProperties
{
    [Fact]
    public void By_recording_there_are_as_many_windows_as_fit_in_each() =>
        ForAll(cut =>
        {
            var expected =
                from r in cut.Set.Recordings
                from k in Enumerable.Range(0, Math.Max(0, (r.Rows - cut.Length + cut.Step) / cut.Step))
                select (r.FirstRow + k * cut.Step, r);
            var windows = ByRecording(cut);
            Assert.Equal(expected, Numbers(windows).Select(w => (windows.Start(w), windows.Recording(w))));
        });

    [Fact]
    public void By_recording_none_crosses_a_border() =>
        ForAll(cut =>
        {
            var windows = ByRecording(cut);
            foreach (var w in Numbers(windows))
            {
                var recording = Assert.Single(RecordingsIn(windows, w));
                Assert.Equal(recording, windows.Recording(w));
                Assert.Equal($"{recording.Activity}", windows.ClassNames[windows.Label(w)]);
                Assert.False(windows.Crosses(w));
            }
        });

    [Fact]
    public void Concatenated_there_are_as_many_windows_as_in_the_range() =>
        ForAll(cut =>
        {
            var windows = Concatenated(cut);
            var count = (int)Math.Ceiling(Math.Max(0, cut.Set.Rows - cut.Length) / (double)cut.Step);
            Assert.Equal(Enumerable.Range(0, count).Select(k => k * cut.Step), Starts(windows));
        });

    [Fact]
    public void Concatenated_the_label_is_what_most_rows_have() =>
        ForAll(cut =>
        {
            var windows = Concatenated(cut);
            foreach (var w in Numbers(windows))
            {
                var rows = Enumerable
                    .Range(windows.Start(w), windows.Length)
                    .Select(row => cut.Set.Recordings.Single(r => Holds(r, row)))
                    .ToArray();
                // MaxBy takes the first of equals, and the names are in order
                var most = rows.Select(r => $"{r.Activity}")
                    .CountBy(n => n)
                    .OrderBy(c => c.Key)
                    .MaxBy(c => c.Value);
                Assert.Equal(most.Key, windows.ClassNames[windows.Label(w)]);
                Assert.Equal(rows[0], windows.Recording(w));
                Assert.Equal(rows[0].Subject, windows.Subjects[w]);
                Assert.Equal(rows.Distinct().Count() > 1, windows.Crosses(w));
            }
        });

    [Fact]
    public void Batches_are_copies_of_the_rows() =>
        ForAll(cut =>
        {
            foreach (var windows in new[] { ByRecording(cut), Concatenated(cut) }.Where(w => w.Count > 0))
            {
                var random = new System.Random(cut.Set.Rows);
                var picked = Enumerable.Range(0, 7).Select(_ => random.Next(windows.Count)).ToArray();
                var batch = windows.At(tensor(picked.Select(w => (long)w).ToArray()));
                Assert.Equal([picked.Length, cut.Length, windows.Channels], batch.X.shape);
                Assert.Equal(picked.SelectMany(w => Rows(windows, w)), batch.X.data<float>().ToArray());
                Assert.Equal(picked.Select(w => (long)windows.Labels[w]), batch.Y.data<long>().ToArray());
                var all = windows.ToSamples().X.data<float>().ToArray();
                Assert.Equal(Numbers(windows).SelectMany(w => Rows(windows, w)), all);
            }
        });

    [Fact]
    public void Scrambled_windows_are_columns_read_as_rows() =>
        ForAll(cut =>
        {
            var windows = ByRecording(cut);
            var scrambled = windows.Scrambled.ToSamples();
            var expected = Numbers(windows).SelectMany(w => Columns(windows, w));
            Assert.Equal([windows.Count, cut.Length, windows.Channels], scrambled.X.shape);
            Assert.Equal(expected, scrambled.X.data<float>().ToArray());
            Assert.Equal(windows.Labels.Select(l => (long)l), scrambled.Y.data<long>().ToArray());
        });

    [Fact]
    public void A_choice_and_the_rest_are_all_windows_each_once() =>
        ForAll(cut =>
        {
            var windows = Concatenated(cut);
            if (windows.Count == 0)
                return;
            var (train, test) = windows.Split(0.3, seed: cut.Length);
            Assert.Equal((int)Math.Ceiling(0.3 * windows.Count), test.Count);
            ArePartition(windows, train, test);

            var (of, others) = windows.BySubject(1, 3);
            Assert.All(of.Subjects, s => Assert.Contains(s, new[] { 1, 3 }));
            ArePartition(windows, of, others);

            bool Sits(Recording r) => r.Activity == Activity.Sitting;
            ArePartition(windows, windows.Where(Sits), windows.Where(r => !Sits(r)));
            ArePartition(
                windows,
                windows.Subset(Numbers(windows).Where(w => w % 3 == 0)),
                windows.Subset(Numbers(windows).Where(w => w % 3 != 0))
            );
        });

    [Fact]
    public void A_choice_keeps_order_labels_and_scrambling() =>
        ForAll(cut =>
        {
            var windows = ByRecording(cut).Scrambled;
            int[] backwards = [.. Numbers(windows).Reverse()];
            var chosen = windows.Subset(backwards);
            Assert.Equal(backwards.Select(windows.Start), Starts(chosen));
            Assert.Equal(backwards.Select(windows.Label), chosen.Labels);
            Assert.Equal(windows.ClassNames, chosen.ClassNames);
            Assert.Equal(
                backwards.SelectMany(w => Columns(windows, w)),
                chosen.ToSamples().X.data<float>().ToArray()
            );
        });

    private static Windows ByRecording(MotionSets cut) => Windows.ByRecording(cut.Set, cut.Length, cut.Step);

    private static Windows Concatenated(MotionSets cut) =>
        Windows.Concatenated(cut.Set, cut.Length, cut.Step);

    private static IEnumerable<int> Numbers(Windows windows) => Enumerable.Range(0, windows.Count);

    private static IEnumerable<int> Starts(Windows windows) => Numbers(windows).Select(windows.Start);

    private static bool Holds(Recording recording, int row) =>
        row >= recording.FirstRow && row < recording.FirstRow + recording.Rows;

    private static IEnumerable<Recording> RecordingsIn(Windows windows, int window) =>
        windows.Set.Recordings.Where(r =>
            Enumerable.Range(windows.Start(window), windows.Length).Any(row => Holds(r, row))
        );

    // the value in row r, column c of the set is r · channels + c
    private static IEnumerable<float> Rows(Windows windows, int window) =>
        from t in Enumerable.Range(windows.Start(window), windows.Length)
        from c in Enumerable.Range(0, windows.Channels)
        select (float)(t * windows.Channels + c);

    private static IEnumerable<float> Columns(Windows windows, int window) =>
        from c in Enumerable.Range(0, windows.Channels)
        from t in Enumerable.Range(windows.Start(window), windows.Length)
        select (float)(t * windows.Channels + c);

    private static void ArePartition(Windows all, Windows one, Windows other)
    {
        Assert.Equal(all.Count, one.Count + other.Count);
        Assert.Equal(Starts(all), Starts(one).Concat(Starts(other)).Order());
    }

    private static void ForAll(Action<MotionSets> check) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(1, 3),
            Prop.ForAll(
                MotionSets.Any.ToArbitrary(),
                cut =>
                {
                    using var scope = NewDisposeScope();
                    check(cut);
                }
            )
        );
}
