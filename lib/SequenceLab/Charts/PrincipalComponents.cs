using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Charts;

/// <summary>Points seen along the two directions in which they differ most.</summary>
/// <param name="X">Along the first direction, the coordinate of every point.</param>
/// <param name="Y">Along the second.</param>
/// <param name="Shares">For each of the two, its share of the variance.</param>
internal sealed record PrincipalComponents(double[] X, double[] Y, double[] Shares)
{
    /// <param name="points">The points, all with as many coordinates, at least two of each.</param>
    internal static PrincipalComponents Of(IReadOnlyList<float[]> points)
    {
        using var scope = NewDisposeScope();
        using var noGradients = no_grad();
        var all = stack(points.Select(point => tensor(point)).ToArray()).to(ScalarType.Float64);
        var centered = all - all.mean([0L], keepdim: true);
        var (_, sizes, directions) = linalg.svd(centered, fullMatrices: false);
        // either way along a line is a direction of it: here the one whose numbers sum to more than zero
        directions = directions[..2];
        directions = where(directions.sum([1L], keepdim: true) < 0, -directions, directions);
        var coordinates = centered.mm(directions.t());
        var variance = sizes.pow(2);
        var shares = (variance / variance.sum().clamp_min(double.Epsilon))[..2];
        return new(Numbers(coordinates[.., 0]), Numbers(coordinates[.., 1]), Numbers(shares));

        static double[] Numbers(Tensor values) => values.contiguous().data<double>().ToArray();
    }
}
