using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The largest element.</summary>
        public Tensor max() => Extreme(largest: true);

        /// <summary>The smallest element.</summary>
        public Tensor min() => Extreme(largest: false);

        /// <summary>The largest elements along a dimension and where they stand; the first of equals.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) =>
            Extreme(dim, keepdim, largest: true);

        /// <summary>The smallest elements along a dimension and where they stand; the first of equals.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) =>
            Extreme(dim, keepdim, largest: false);

        /// <summary>The larger of two, element by element.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>The smaller of two, element by element.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>The larger of two, element by element; equals share the gradient.</summary>
        public Tensor maximum(Tensor other) =>
            Elementwise
                .Binary<BinaryOperators.Maximum>(this, other, "maximum")
                .Track(
                    "MaximumBackward0",
                    [this, other],
                    [this, other],
                    (n, g) => Shared(n, g, n.Saved(0).ge(n.Saved(1)))
                );

        /// <summary>The smaller of two, element by element; equals share the gradient.</summary>
        public Tensor minimum(Tensor other) =>
            Elementwise
                .Binary<BinaryOperators.Minimum>(this, other, "minimum")
                .Track(
                    "MinimumBackward0",
                    [this, other],
                    [this, other],
                    (n, g) => Shared(n, g, n.Saved(0).le(n.Saved(1)))
                );

        /// <summary>The place of the largest element, counted row by row.</summary>
        public Tensor argmax() => reshape(-1).argmax(0);

        /// <summary>The places of the largest elements along a dimension; the first of equals.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Place(dim, keepdim, largest: true, "argmax");

        /// <summary>The place of the smallest element, counted row by row.</summary>
        public Tensor argmin() => reshape(-1).argmin(0);

        /// <summary>The places of the smallest elements along a dimension; the first of equals.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Place(dim, keepdim, largest: false, "argmin");

        /// <summary>Whether every element is not zero.</summary>
        public Tensor all()
        {
            using var zeros = eq(0);
            using var count = zeros.sum();
            return count.eq(0);
        }

        /// <summary>Whether every element along a dimension is not zero.</summary>
        public Tensor all(long dim, bool keepdim = false)
        {
            using var zeros = eq(0);
            using var count = zeros.sum(dim, keepdim);
            return count.eq(0);
        }

        /// <summary>Whether any element is not zero.</summary>
        public Tensor any()
        {
            using var others = ne(0);
            using var count = others.sum();
            return count.ne(0);
        }

        /// <summary>Whether any element along a dimension is not zero.</summary>
        public Tensor any(long dim, bool keepdim = false)
        {
            using var others = ne(0);
            using var count = others.sum(dim, keepdim);
            return count.ne(0);
        }

        private Tensor Extreme(bool largest)
        {
            var name = largest ? "max" : "min";
            using var flat = reshape(-1).detach();
            var (values, indices) = Extremes.Of(flat, 0, keepdim: false, largest, name);
            indices.Dispose();
            var original = Shape;
            return values.Track(
                largest ? "MaxBackward1" : "MinBackward1",
                [this],
                [this, values],
                (n, g) =>
                {
                    var mask = n.Saved(0).eq(n.Saved(1));
                    return [mask.to_type(g.dtype).mul(g.div(mask.sum())).reshape(original)];
                }
            );
        }

        private (Tensor, Tensor) Extreme(long dim, bool keepdim, bool largest)
        {
            var name = largest ? "max" : "min";
            var d = Shapes.Dimension(dim, Living.Rank);
            var (values, indices) = Extremes.Of(this, d, keepdim, largest, name);
            var original = Shape;
            Graph.Track(
                [values, indices],
                $"{(largest ? "Max" : "Min")}Backward0",
                [this],
                [indices],
                (n, grads) => [Scattered(grads[0]!, n.Saved(0), original, d, keepdim)]
            );
            return (values, indices);
        }

        private Tensor Place(long dim, bool keepdim, bool largest, string name)
        {
            var (values, indices) = Extremes.Of(
                this,
                Shapes.Dimension(dim, Living.Rank),
                keepdim,
                largest,
                name
            );
            values.Dispose();
            return indices;
        }

        /// <summary>A gradient of the whole that is zero but where an index along a dimension points.</summary>
        private static Tensor Scattered(Tensor grad, Tensor indices, long[] shape, int dim, bool keepdim)
        {
            if (shape.Length == 0)
                return grad;
            if (!keepdim)
                (grad, indices) = (grad.unsqueeze(dim), indices.unsqueeze(dim));
            return Filled(shape, 0, grad.dtype).scatter(dim, indices, grad);
        }

        /// <summary>The gradient goes to the operand that was chosen; where both are equal, half to each.</summary>
        private static Tensor?[] Shared(FormulaNode n, Tensor grad, Tensor firstHolds)
        {
            var equal = n.Saved(0).eq(n.Saved(1)).to_type(grad.dtype).mul(0.5);
            var first = firstHolds.to_type(grad.dtype).sub(equal);
            return
            [
                n.Needs(0) ? grad.mul(first).SumTo(n.Saved(0).Shape) : null,
                n.Needs(1) ? grad.mul(first.neg().add(1)).SumTo(n.Saved(1).Shape) : null,
            ];
        }
    }
}
