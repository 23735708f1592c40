using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The places of the elements along a dimension in order of their size; equals keep their order.</summary>
        public Tensor argsort(long dim = -1, bool descending = false)
        {
            var last = Shapes.Dimension(dim, Rank);
            if (Rank == 0)
                return torch.zeros(Shapes.Scalar, ScalarType.Int64);
            return Tidied(() =>
            {
                var rows = detach().movedim([last], [-1]).contiguous();
                return Ordering.Rows.Order(rows, descending).movedim([-1], [last]).contiguous();
            });
        }

        /// <summary>The elements along a dimension in order, and where they stood; equals keep their order.</summary>
        public (Tensor Values, Tensor Indices) sort(
            long dim = -1,
            bool descending = false,
            bool stable = false
        )
        {
            var places = argsort(dim, descending);
            return (Rank == 0 ? clone() : gather(dim, places), places);
        }

        /// <summary>The k largest or smallest elements along a dimension, in order, and where they stood.</summary>
        /// <exception cref="ExternalException">There are not k elements.</exception>
        public (Tensor values, Tensor indexes) topk(
            int k,
            int dim = -1,
            bool largest = true,
            bool sorted = true
        )
        {
            var last = Shapes.Dimension(dim, Rank);
            if (k < 0 || Rank > 0 && k > Shape[last])
                throw new ExternalException(
                    $"selected index k out of range: found {k} for a dimension of size {(Rank > 0 ? Shape[last] : 1)}"
                );
            if (Rank == 0)
                return sort(dim, largest);
            var places = Tidied(() => argsort(last, largest).narrow(last, 0, k).contiguous());
            return (gather(last, places), places);
        }

        /// <summary>The sums of the elements up to each place of a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null)
        {
            var last = Shapes.Dimension(dim, Rank);
            var target = type ?? (is_floating_point() ? dtype : ScalarType.Int64);
            if (target != dtype)
                return Tidied(() => to_type(target).cumsum(dim));
            if (Rank == 0)
                return clone();
            return Tidied(() =>
                {
                    var rows = detach().movedim([last], [-1]).contiguous();
                    return Ordering.Rows.RunningSum(rows).movedim([-1], [last]).contiguous();
                })
                .Track("CumsumBackward0", [this], [], (n, g) => [g.flip([last]).cumsum(last).flip([last])]);
        }
    }

    /// <inheritdoc cref="Tensor.argsort"/>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) =>
        input.argsort(dim, descending);

    /// <inheritdoc cref="Tensor.sort"/>
    public static (Tensor values, Tensor indices) sort(
        Tensor input,
        long dim = -1,
        bool descending = false,
        bool stable = false
    ) => input.sort(dim, descending, stable);

    /// <inheritdoc cref="Tensor.topk"/>
    public static (Tensor values, Tensor indices) topk(
        Tensor tensor,
        int k,
        int dim = -1,
        bool largest = true,
        bool sorted = true
    ) => tensor.topk(k, dim, largest, sorted);

    /// <inheritdoc cref="Tensor.cumsum"/>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);
}
