using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Exponentials that add up to one along a dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null)
        {
            if (dtype is { } wanted && wanted != this.dtype)
                return to_type(wanted).softmax(dim);
            var d = Shapes.Dimension(dim, Living.Rank);
            var y = Softmaxes.Along(this, d, logarithms: false);
            return y.Track(
                "SoftmaxBackward0",
                [this],
                [y],
                (n, g) =>
                {
                    var weighted = g.mul(n.Saved(0));
                    return [weighted.sub(n.Saved(0).mul(weighted.sum(d, keepdim: true)))];
                }
            );
        }

        /// <summary>The logarithms of exponentials that add up to one along a dimension.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null)
        {
            if (dtype is { } wanted && wanted != this.dtype)
                return to_type(wanted).log_softmax(dim);
            var d = Shapes.Dimension(dim, Living.Rank);
            var y = Softmaxes.Along(this, d, logarithms: true);
            return y.Track(
                "LogSoftmaxBackward0",
                [this],
                [y],
                (n, g) => [g.sub(n.Saved(0).exp().mul(g.sum(d, keepdim: true)))]
            );
        }

        /// <summary>The logarithm of the sum of exponentials along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            using var peaks = detach().max(d, keepdim: true).values;
            // where all are -inf the peak must not be subtracted from itself
            using var finite = torch.where(peaks.abs().eq(double.PositiveInfinity), zeros_like(peaks), peaks);
            var total = sub(finite).exp().sum(d, keepdim).log();
            return total.add(keepdim || Rank == 0 ? finite : finite.squeeze(d));
        }
    }
}
