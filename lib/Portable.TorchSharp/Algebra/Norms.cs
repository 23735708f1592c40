using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Algebra;

/// <summary>Lengths of vectors.</summary>
internal static class Norms
{
    /// <summary>(Σ|x|ᵖ)^(1/p) over some dimensions, over all if there are none; p may be infinite or zero.</summary>
    internal static Tensor Of(Tensor x, double p, long[] dims, bool keepdim)
    {
        if (!x.is_floating_point())
            throw Scalars.ScalarTypes.Unsupported(x.dtype, "norm");
        var norm = Tidied(() => Forward(x.detach(), p, dims, keepdim));
        return norm.Track(
            "LinalgVectorNormBackward0",
            [x],
            [x, norm],
            (n, g) => [Backward(n, g, p, dims, keepdim)]
        );
    }

    private static Tensor Forward(Tensor x, double p, long[] dims, bool keepdim)
    {
        return p switch
        {
            0 => Sum(x.ne(0).to_type(x.dtype)),
            1 => Sum(x.abs()),
            2 => Sum(x.square()).sqrt(),
            double.PositiveInfinity => Extreme(x.abs(), dims, keepdim, largest: true),
            double.NegativeInfinity => Extreme(x.abs(), dims, keepdim, largest: false),
            _ => Sum(x.abs().pow(p)).pow(1 / p),
        };

        Tensor Sum(Tensor values) =>
            dims.Length == 0 && !keepdim ? values.sum() : values.sum(All(x, dims), keepdim);
    }

    private static Tensor Extreme(Tensor size, long[] dims, bool keepdim, bool largest)
    {
        foreach (var dim in All(size, dims).Select(d => Shapes.Dimension(d, size.Rank)).OrderDescending())
            size = (largest ? size.max(dim, keepdim) : size.min(dim, keepdim)).Item1;
        return size;
    }

    /// <summary>g · sign(x) · (|x| / norm)^(p-1); where the norm is zero, zero.</summary>
    private static Tensor Backward(FormulaNode node, Tensor g, double p, long[] dims, bool keepdim)
    {
        var (x, norm) = (node.Saved(0), node.Saved(1));
        if (!keepdim)
            (g, norm) = (Restored(g, x, dims), Restored(norm, x, dims));
        if (p == 0)
            return x.mul(0);
        if (p == 1)
            return g.mul(x.sign());
        if (double.IsInfinity(p))
        {
            var reached = x.abs().eq(norm).to_type(x.dtype);
            return g.mul(x.sign()).mul(reached).div(reached.sum(All(x, dims), true));
        }
        var ratio = x.div(norm).masked_fill(norm.eq(0), 0);
        return g.mul(p == 2 ? ratio : ratio.sign().mul(ratio.abs().pow(p - 1)));
    }

    private static Tensor Restored(Tensor reduced, Tensor x, long[] dims)
    {
        long[] shape = [.. x.Shape];
        foreach (var dim in All(x, dims))
            shape[Shapes.Dimension(dim, x.Rank)] = 1;
        return reduced.reshape(shape);
    }

    private static long[] All(Tensor x, long[] dims) =>
        dims.Length > 0 ? dims : [.. Enumerable.Range(0, x.Rank).Select(d => (long)d)];
}
