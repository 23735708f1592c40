using SequenceLab.Charts;

namespace SequenceLab.Tests.Charts;

/// <summary>Principal components of points whose directions are known.</summary>
public class PrincipalComponentsTests
{
    [Fact]
    public void Directions_come_by_their_spread()
    {
        // a box of 6 × 2 along the axes: variances 12 and 4/3 with n - 1 = 3
        var (x, y, shares) = PrincipalComponents.Of([
            [-3, -1, 5],
            [3, -1, 5],
            [-3, 1, 5],
            [3, 1, 5],
        ]);
        Assert.Equal([0.9, 0.1], shares, Close);
        Assert.Equal([-3, 3, -3, 3], x, Close);
        Assert.Equal([-1, -1, 1, 1], y, Close);
    }

    [Fact]
    public void A_turned_line_has_one_direction()
    {
        var line = Enumerable.Range(0, 9).Select(i => new[] { -3f * i, -4f * i, 0f }).ToArray();
        var (x, _, shares) = PrincipalComponents.Of(line);
        Assert.Equal([1, 0], shares, Close);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => -5.0 * (i - 4)), x, Close);
    }

    [Fact]
    public void Equal_points_have_none() =>
        Assert.Equal(
            [0, 0],
            PrincipalComponents
                .Of([
                    [1, 1],
                    [1, 1],
                    [1, 1],
                ])
                .Shares
        );

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) < 1e-9;
}
