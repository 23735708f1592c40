using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>Anybody's recordings: layouts that are read, and damage that is named by file, line and column.</summary>
public sealed class FromCsvTests : IDisposable
{
    private const string Walks =
        "time,x,who,y,what\n0.00,1,7,-1,run\n0.01,2,7,-2,run\n5.00,3e0,7,-3,rest\n5.01,4,7,-4,rest\n9.00,5,8,-5,run\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_tell_labels_subjects_and_channels()
    {
        var set = Read(Walks);
        Assert.Equal(
            [new("run", "walks", 7, 0, 2), new("rest", "walks", 7, 2, 2), new("run", "walks", 8, 4, 1)],
            set.Recordings
        );
        Assert.Equal(["y", "x"], set.Channels);
        Assert.Equal([-1f, 1, -2, 2, -3, 3, -4, 4, -5, 5], set.Values.ToArray());
        Assert.Equal(["rest", "run"], set.Activities);
        Assert.Equal(100, set.Select("x").Of("run").Rate);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public void A_byte_order_mark_line_ends_and_quotes_change_nothing(string mark, string line)
    {
        var text = mark + Walks.Replace("run", "\"run\"").Replace("x", "\"x\"").Replace("\n", line) + line;
        Assert.Equal(Read(Walks).Values.ToArray(), Read(text).Values.ToArray());
        Assert.Equal(Read(Walks).Recordings, Read(text).Recordings);
    }

    [Fact]
    public void Names_in_braces_stand_for_columns()
    {
        foreach (var (person, what, run) in new[] { (1, "run", "a"), (1, "run", "b"), (2, "sit", "a") })
        {
            File.WriteAllText(
                _folder.File("own", $"{person}", $"{what}-{run}.csv"),
                $"ax\n{person}\n{person}\n"
            );
            File.WriteAllText(_folder.File("own", $"{person}", $"._{what}-{run}.csv"), "left by a Mac");
        }
        File.WriteAllText(_folder.File("own", "readme.txt"), "not a recording");
        var set = MotionSet.FromCsv(
            _folder.File("own", "{person}", "{what}-{run}.csv"),
            label: "what",
            subject: "person",
            recording: "run",
            channels: ["ax"],
            rate: 100
        );
        Assert.Equal(
            [new("run", "a", 1, 0, 2), new("run", "b", 1, 2, 2), new("sit", "a", 2, 4, 2)],
            set.Recordings
        );
        Assert.Equal([1f, 1, 1, 1, 2, 2], set.Values.ToArray());
    }

    [Fact]
    public void A_folder_is_all_its_csv_files()
    {
        Read(Walks);
        File.WriteAllText(_folder.File("b", "MORE.CSV"), "what,who,x,y\nrun,9,1,1\nrun,9,1,1\n");
        var set = MotionSet.FromCsv(_folder.Path, "what", "who", ["y", "x"], rate: 100);
        Assert.Equal((7, 4), (set.Rows, set.Recordings.Count));
    }

    [Fact]
    public void Windows_of_any_labels_are_cut_and_learnt_from()
    {
        var windows = Windows.ByRecording(Read(Walks), length: 2, step: 1);
        Assert.Equal(["rest", "run"], windows.ClassNames);
        Assert.Equal([1, 0], windows.Labels);
    }

    [Theory]
    [InlineData("", "", "an empty file", "a header and rows of numbers")]
    [InlineData("time,x,y,what,who\n", ", line 2", "nothing after the header", "rows of numbers")]
    [InlineData(
        "time,y,who,what\n0,1,2,run\n",
        ", line 1",
        "columns 'time,y,who,what'",
        "a column 'x' (cells separated"
    )]
    [InlineData(
        "time;x;y;what;who\n0;1,5;2;run;1\n",
        ", line 1",
        "columns 'time;x;y;what;who'",
        "a column 'what' (cells separated by commas, numbers with a decimal point)"
    )]
    [InlineData(
        "x,y,what,who\n1,2,run,1\n1,2,run\n",
        ", line 3, column 4 (who)",
        "a row of 3 cells",
        "4 as in the header"
    )]
    [InlineData(
        "x,y,what,who\n1,5,2,run,1\n",
        ", line 2, column 5",
        "a row of 5 cells",
        "4 as in the header (cells separated by commas, numbers with a decimal point)"
    )]
    [InlineData(
        "x,y,what,who\n1,2,run,1\none,2,run,1\n",
        ", line 3, column 1 (x)",
        "'one'",
        "a finite number"
    )]
    [InlineData("x,y,what,who\n1,,run,1\n", ", line 2, column 2 (y)", "''", "a finite number")]
    [InlineData("x,y,what,who\n1,NaN,run,1\n", ", line 2, column 2 (y)", "'NaN'", "a finite number")]
    [InlineData("x,y,what,who\n1,1e39,run,1\n", ", line 2, column 2 (y)", "'1e39'", "a finite number")]
    [InlineData("x,y,what,who\n1,2\0,run,1\n", ", line 2, column 2 (y)", "'2\0'", "a finite number")]
    [InlineData("x,y,what,who\n1,2,run,1\n\n1,2,run,1\n", ", line 3, column 2 (y)", "a row of 1 cells", "4")]
    [InlineData(
        "x,y,what,who\n1,2,run,Anna\n",
        ", line 2, column 4 (who)",
        "'Anna' for who",
        "the number of a subject"
    )]
    [InlineData("x,y,what,who\n1,2,,1\n", ", line 2, column 3 (what)", "no what", "a label")]
    [InlineData(
        "x,y,what,who,x\n1,2,run,1,3\n",
        ", line 1",
        "'x' in columns 1 and 5",
        "one column of that name"
    )]
    public void Damage_is_named(string text, string place, string found, string expected)
    {
        var error = Assert.Throws<DataFileException>(() => Read(text, time: null));
        Assert.StartsWith(
            $"{_folder.File("walks.csv")}{place}: found {found}, expected {expected}",
            error.Message
        );
    }

    [Fact]
    public void A_gap_in_time_is_named()
    {
        var error = Assert.Throws<DataFileException>(() => Read(Walks.Replace("5.01", "5.06")));
        Assert.Contains(
            "walks.csv, line 5, column 1 (time): found 0.06 s since the row before, expected 0.01 s (100 rows a second)",
            error.Message
        );
    }

    [Theory]
    [InlineData(60)]
    [InlineData(97)]
    public void Another_rate_is_named(int found)
    {
        var rows = Enumerable.Range(0, 200).Select(i => $"{i / (double)found:F4},1,7,2,run");
        var error = Assert.Throws<DataFileException>(() =>
            Read($"time,x,who,y,what\n{string.Join('\n', rows)}")
        );
        Assert.Contains(
            found == 60
                ? "line 3, column 1 (time): found 0.0167 s"
                : "column time: found 97 rows a second over 200 rows",
            error.Message
        );
    }

    [Fact]
    public void Blanks_around_quotes_are_no_part_of_a_text()
    {
        Assert.Equal(Read(Walks).Recordings, Read(Walks.Replace("run", " \"run\" ")).Recordings);
    }

    [Fact]
    public void Another_encoding_is_named()
    {
        File.WriteAllBytes(_folder.File("l.csv"), [.. "x,who,what\n1,1,g\u00e9ant\n".Select(c => (byte)c)]);
        var error = Assert.Throws<DataFileException>(() =>
            MotionSet.FromCsv(_folder.File("l.csv"), "what", "who", ["x"], 1)
        );
        Assert.Contains(
            "line 2, column 3 (what): found 'g\u00e9ant' in another encoding, expected UTF-8",
            error.Message
        );
    }

    [Fact]
    public void A_name_that_can_be_read_in_two_ways_is_refused()
    {
        File.WriteAllText(_folder.File("sit-up-a.csv"), "x,who\n1,1\n");
        var error = Assert.Throws<DataFileException>(() =>
            MotionSet.FromCsv(_folder.File("{what}-{run}.csv"), "what", "who", ["x"], 1)
        );
        Assert.Contains("sit-up-a.csv: found 'sit' or 'sit-up' for {what}", error.Message);
    }

    [Fact]
    public void Arguments_without_sense_are_refused_before_a_file_is_read()
    {
        Assert.Throws<ArgumentException>(() => MotionSet.FromCsv("no", "a", "b", [], 1));
        Assert.Throws<ArgumentException>(() => MotionSet.FromCsv("no", "a", "b", ["x", "x"], 1));
        foreach (var rate in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => MotionSet.FromCsv("no", "a", "b", ["x"], rate));
        }
    }

    [Fact]
    public void A_missing_file_or_folder_is_named()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() =>
            MotionSet.FromCsv("no/such", "a", "b", ["c"], 1)
        );
        Assert.Contains("'no/such'", error.Message);
        Assert.Throws<FileNotFoundException>(() =>
            MotionSet.FromCsv(_folder.File("{what}.csv"), "what", "who", ["x"], 1)
        );
    }

    private MotionSet Read(string text, string? time = "time")
    {
        File.WriteAllText(_folder.File("walks.csv"), text);
        return MotionSet.FromCsv(
            _folder.File("walks.csv"),
            label: "what",
            subject: "who",
            channels: ["y", "x"],
            rate: 100,
            time: time
        );
    }
}
