using SequenceLab.Charts;

namespace SequenceLab.Tests.Charts;

public class HtmlTableTests
{
    [Fact]
    public void Text_is_escaped() =>
        Assert.Equal(
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1 &lt; 2</td><td>x</td></tr></table>",
            HtmlTable.Of(["a", "b"], ["1 < 2", "x"])
        );

    [Fact]
    public void A_row_of_another_length_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            HtmlTable.Of(["a", "b"], ["1", "2"], ["only one"])
        );
        Assert.StartsWith("The row 'only one' has 1 cells, the table 2 columns.", error.Message);
    }
}
