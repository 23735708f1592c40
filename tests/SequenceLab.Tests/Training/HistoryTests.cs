using System.Globalization;
using SequenceLab.Tests.Data;
using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Comes_back_as_it_was_saved()
    {
        var history = new History([
            new(1, 2, 100, 6_400, 0.1 + 0.2, 0.91, 0.25, 0.92, 1e-3, 1.5, 3.25),
            new(2, 2, 200, 12_800, 0.2, 0.95, null, null, 5e-4, null, 6.5),
        ]);
        history.Save(_folder.File("history.json"));
        Assert.Equal(history.Epochs, History.Load(_folder.File("history.json")).Epochs);
        Assert.Equal([_folder.File("history.json")], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("{\"epoch\": 1}")]
    [InlineData("[{\"epoch\": 1}]")]
    public void Another_file_is_refused_by_name(string content)
    {
        File.WriteAllText(_folder.File("history.json"), content);
        var error = Assert.Throws<InvalidDataException>(() => History.Load(_folder.File("history.json")));
        Assert.Contains(_folder.File("history.json"), error.Message);
        Assert.Contains("History.Save", error.Message);
    }

    [Fact]
    public void A_report_is_one_line_with_points_in_every_country()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal("0,5", $"{0.5}");
            var report = new EpochReport(3, 10, 300, 30_000, 0.12345, 0.9, 0.2, 0.8, 1e-3, null, 12.34);
            Assert.Equal(
                "epoch   3/10  loss 0.1235  accuracy 0.9000  validation 0.2000 / 0.8000  12.3 s",
                $"{report}"
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Inline_progress_runs_before_report_returns()
    {
        var seen = new List<int>();
        IProgress<int> progress = new InlineProgress<int>(seen.Add);
        progress.Report(1);
        Assert.Equal([1], seen);
    }
}
