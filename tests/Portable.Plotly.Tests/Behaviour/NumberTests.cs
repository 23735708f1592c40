namespace Portable.Plotly.Tests.Behaviour;

/// <summary>How values of all kinds are written.</summary>
public class NumberTests
{
    static string Y<T>(params T[] values)
        where T : IConvertible => Chart.Line<int, T, string>([0], values).Trace()["y"]!.ToJsonString();

    [Fact]
    public void Reals_keep_a_decimal_point() => Assert.Equal("[1.0,0.1,1E+20]", Y(1.0, 0.1, 1e20));

    [Fact]
    public void Single_precision_keeps_its_digits() => Assert.Equal("[0.1,3.0]", Y(0.1f, 3f));

    [Fact]
    public void What_JSON_lacks_becomes_text() =>
        Assert.Equal(
            """["NaN","Infinity","-Infinity"]""",
            Y(double.NaN, double.PositiveInfinity, double.NegativeInfinity)
        );

    [Fact]
    public void Integers_texts_truth_and_dates()
    {
        Assert.Equal("[1,-2]", Y(1, -2));
        Assert.Equal("[9223372036854775807]", Y(long.MaxValue));
        Assert.Equal("[true,false]", Y(true, false));
        Assert.Equal("""["2026-01-02T03:04:05"]""", Y(new DateTime(2026, 1, 2, 3, 4, 5)));
        Assert.Equal("[6]", Y(DayOfWeek.Saturday));
    }

    [Fact]
    public void Text_cannot_end_the_script_it_stands_in()
    {
        var html = GenericChart.toChartHTML(Figures.Line("</script><b>ü"));
        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.Equal("</script><b>ü", (string?)Figures.Line("</script><b>ü").Trace()["name"]);
    }
}
