using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>
/// One recording of three is damaged: the error names file, line and column, whether the recordings are in an archive
/// or in a folder, and all files stay as they are.
/// </summary>
public class MotionDamageTests : IDisposable
{
    private const string Name = "A/wlk_7/sub_1.csv";

    // a header, then lines 2 and 3
    private static readonly string Csv = MotionFiles.Csv(200, 2);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_column() =>
        Fails(
            Csv.Replace("gravity.y", "gravity.w"),
            1,
            "gravity.y",
            "gravity.w,gravity.z",
            "a column of this name"
        );

    [Fact]
    public void A_header_of_other_things() =>
        Fails("time;x\n0;1\n", 1, "attitude.roll", "'time;x'", "a column of this name");

    [Theory]
    [InlineData("text")]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("0x10")]
    [InlineData("1 000")]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("-nan(ind)")]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("1e39")]
    public void What_is_no_finite_number(string cell)
    {
        Fails(Csv.Replace("201.05", cell), 3, "7 (gravity.z)", $"'{cell}'", "a finite number");
        Fails(Csv.Replace("200.11", cell), 2, "13 (userAcceleration.z)", $"'{cell}'", "a finite number");
    }

    [Fact]
    public void A_long_text_is_cut_in_the_error() =>
        Fails(
            Csv.Replace("201.05", new('x', 5_000)),
            3,
            "7 (gravity.z)",
            $"'{new('x', 40)}'",
            "a finite number"
        );

    [Fact]
    public void A_short_row() =>
        Fails(Csv.Replace("200.04,200.05,", ""), 2, "12 (userAcceleration.y)", "a row of 11 cells", "13");

    [Fact]
    public void A_file_cut_within_a_row() =>
        Fails(Csv[..Csv.IndexOf(",201.05")], 3, "7 (gravity.z)", "a row of 6 cells", "13");

    [Fact]
    public void A_line_without_anything() =>
        Fails(Csv.Replace("\n1,", "\n\n1,"), 3, "2 (attitude.roll)", "a row of 1 cells", "13");

    [Fact]
    public void A_long_row() => Fails(Csv.Replace("201.11", "201.11,7"), 3, "14", "a row of 14 cells", "13");

    [Fact]
    public void A_comma_for_the_point_makes_a_long_row() =>
        Fails(Csv.Replace("200.05", "200,05"), 2, "14", "a row of 14 cells", "13");

    [Fact]
    public void An_empty_file() => Fails("", 1, null, "an empty file", "a header and rows of numbers");

    [Fact]
    public void Empty_lines_only() =>
        Fails("\n\r\n\n", 1, null, "an empty file", "a header and rows of numbers");

    [Fact]
    public void A_header_only() =>
        Fails(MotionFiles.Header + "\r\n", 2, null, "nothing after the header", "rows of numbers");

    [Fact]
    public void Of_damaged_files_the_first_that_is_read_is_told()
    {
        // the first is long: a thread that reads others meets damage before the third's turn comes
        var files = Enumerable
            .Range(1, 24)
            .ToDictionary(s => $"A/wlk_7/sub_{s}.csv", s => MotionFiles.Csv(s, s == 1 ? 10_000 : 2));
        foreach (var (name, text) in files.Skip(2))
            files[name] = text.Replace(",", ";");
        var error = Assert.Throws<DataFileException>(() => Read(Archive(files), files));
        Assert.EndsWith("/sub_3.csv", error.Path);
    }

    [Fact]
    public async Task No_stand_in_and_no_download_takes_the_place_of_a_damaged_file()
    {
        var files = MotionFiles.Three();
        using var mirror = new Mirror(new() { ["a.zip"] = MotionFiles.Zip(files) });
        var set = new DataSet<MotionFile>("Three", [mirror.Address], [MotionFiles.Describe(files)]);
        var store = new DataStore<MotionFile>(set with { Name = "small" }, null, folder.Path);
        File.WriteAllBytes(
            folder.File("small", "a.zip"),
            MotionFiles.Zip(new(files) { [Name] = Csv.Replace("201.05", "?") })
        );
        var before = folder.Content();
        var error = await Assert.ThrowsAsync<DataFileException>(() =>
            MotionSense.Load(store, [.. MotionChannels.All], allowStandIn: true, null)
        );
        Assert.Equal((3, "7 (gravity.z)"), (error.Line, error.Column));
        Assert.Equal(before, folder.Content());
    }

    private void Fails(string csv, int line, string? column, string found, string expected)
    {
        var files = MotionFiles.Three();
        files[Name] = csv;
        foreach (var path in new[] { Archive(files), Unpacked(files) })
        {
            var before = folder.Content();
            var error = Assert.Throws<DataFileException>(() => Read(path, files));
            Assert.Equal(
                path.EndsWith(".zip") ? $"{path}/{Name}" : Path.Combine(path, "wlk_7/sub_1.csv"),
                error.Path
            );
            Assert.Equal((line, column), (error.Line, error.Column));
            Assert.Contains(found, error.Found);
            Assert.Equal(expected, error.Expected);
            Assert.StartsWith(
                $"{error.Path}, line {line}{(column is null ? "" : $", column {column}")}: found ",
                error.Message
            );
            Assert.Equal(before, folder.Content());
        }
    }

    private string Archive(Dictionary<string, string> files)
    {
        var path = folder.File("a.zip");
        File.WriteAllBytes(path, MotionFiles.Zip(files));
        return path;
    }

    private string Unpacked(Dictionary<string, string> files)
    {
        foreach (var (name, text) in files)
            File.WriteAllText(folder.File(name.Split('/')), text);
        return folder.File("A");
    }

    private static MotionSet Read(string path, Dictionary<string, string> files) =>
        new MotionReader(path, MotionFiles.Describe(files), MotionChannels.All).Read();
}
