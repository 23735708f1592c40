using System.Globalization;
using System.Text;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>What counts as an intact file: its looks may differ as long as its numbers are there.</summary>
public class MotionCsvTests
{
    private static readonly string Csv = MotionFiles.Csv(100, 3);
    private static readonly float[] Values = Read(Csv, [.. MotionChannels.All]);

    [Fact]
    public void Its_numbers_are_those_written() =>
        Assert.Equal(
            from r in Enumerable.Range(0, 3)
            from c in Enumerable.Range(0, 12)
            select float.Parse($"{100 + r}.{c:00}", CultureInfo.InvariantCulture),
            Values
        );

    [Fact]
    public void A_byte_order_mark() => Assert.Equal(Values, Read("\uFEFF" + Csv));

    [Fact]
    public void Lines_that_end_in_carriage_return_and_line_feed() =>
        Assert.Equal(Values, Read(Csv.Replace("\n", "\r\n")));

    [Fact]
    public void Both_and_a_last_line_without_an_end() =>
        Assert.Equal(Values, Read("\uFEFF" + Csv.Replace("\n", "\r\n").TrimEnd()));

    [Fact]
    public void Empty_lines_at_the_end() => Assert.Equal(Values, Read(Csv + "\n\r\n"));

    [Fact]
    public void Names_in_quotes() =>
        Assert.Equal(Values, Read(Csv.Replace("rotationRate.x", "\"rotationRate.x\"")));

    [Fact]
    public void Columns_in_another_order() =>
        Assert.Equal(Values, Read(Columns(Enumerable.Range(0, 13).Reverse())));

    [Fact]
    public void Columns_nobody_asks_for_may_be_missing_or_hold_text()
    {
        MotionChannel[] wanted = [MotionChannel.AttitudeYaw, MotionChannel.GravityZ];
        var expected = Read(Csv, wanted);
        Assert.Equal(expected, Read(Columns([6, 0, 3]), wanted)); // the first is an index without a name
        Assert.Equal(expected, Read(Csv.Replace("\n1,", "\nsecond,").Replace("102.11", "?"), wanted));
    }

    [Fact]
    public void Any_channels_in_any_order()
    {
        var random = new Random(12);
        foreach (var count in Enumerable.Range(1, 12))
        {
            var wanted = MotionChannels.All.ToArray();
            random.Shuffle(wanted);
            wanted = wanted[..count];
            var expected =
                from r in Enumerable.Range(0, 3)
                from channel in wanted
                select Values[r * 12 + (int)channel];
            Assert.Equal(expected, Read(Csv, wanted));
        }
    }

    // the file with these columns only, in this order
    private static string Columns(IEnumerable<int> order)
    {
        var lines = Csv.TrimEnd().Split('\n').Select(line => line.Split(','));
        return string.Join('\n', lines.Select(cells => string.Join(',', order.Select(c => cells[c]))));
    }

    private static float[] Read(string csv, params MotionChannel[] channels) =>
        new MotionCsv("a.csv", channels is [] ? MotionChannels.All : channels).Read(
            Encoding.UTF8.GetBytes(csv)
        );
}
