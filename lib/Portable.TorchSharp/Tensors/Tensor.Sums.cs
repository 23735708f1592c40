using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements; whole numbers and truth values add up as 64-bit integers.</summary>
        public Tensor sum(ScalarType? type = null) => Sum([], false, type);

        /// <summary>The sum over some dimensions.</summary>
        /// <param name="dim">The dimensions, counted from the end where negative.</param>
        /// <param name="keepdim">Keep them with size one.</param>
        /// <param name="type">Convert before adding up.</param>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Sum(dim, keepdim, type);

        /// <inheritdoc cref="sum(long[], bool, ScalarType?)"/>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Sum(dim.ToArray(), keepdim, type);

        /// <inheritdoc cref="sum(long[], bool, ScalarType?)"/>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            Sum([dim], keepdim, type);

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => mean([]);

        /// <summary>The mean over some dimensions, all where none is named.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null)
        {
            var wanted = type ?? dtype;
            if (!Scalars.ScalarTypes.IsFloat(wanted))
                throw Scalars.ScalarTypes.Unsupported(
                    wanted,
                    "mean(): could not infer output dtype, input dtype must be floating point"
                );
            using var total = Sum(dimensions, keepdim, type);
            return total.div((double)Count / Math.Max(total.Count, 1));
        }

        /// <summary>The product of all elements.</summary>
        public Tensor prod(ScalarType? type = null) => Product([], false, type);

        /// <summary>The product over one dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) =>
            Product([dim], keepdim, type);

        /// <summary>The variance of all elements; unbiased divides by one less than their number.</summary>
        public Tensor var(bool unbiased = true) => var((long[])[], unbiased);

        /// <summary>The variance over one dimension.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var((long[])[dim], unbiased, keepdim, type);

        /// <summary>The variance over some dimensions, all where none is named.</summary>
        public Tensor var(
            long[] dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        )
        {
            var x = type is { } wanted ? to_type(wanted) : this;
            using var center = x.mean(dimensions, keepdim: true);
            using var deviation = x.sub(center);
            using var squares = deviation.square();
            using var total = squares.Sum(dimensions, keepdim, null);
            var folded = (double)Count / Math.Max(total.Count, 1);
            return total.div(Math.Max(folded - (unbiased ? 1 : 0), 0));
        }

        /// <summary>The standard deviation of all elements.</summary>
        public Tensor std(bool unbiased = true) => std((long[])[], unbiased);

        /// <summary>The standard deviation over one dimension.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std((long[])[dim], unbiased, keepdim, type);

        /// <summary>The standard deviation over some dimensions, all where none is named.</summary>
        public Tensor std(
            long[] dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        )
        {
            using var variance = var(dimensions, unbiased, keepdim, type);
            return variance.sqrt();
        }

        private Tensor Sum(long[] dims, bool keepdim, ScalarType? type)
        {
            if (type is { } wanted && wanted != dtype)
                return to_type(wanted).Sum(dims, keepdim, null);
            var (original, open) = (Living.Shape, Reducing.Shape(Shape, dims, keepdim: true));
            return Reducing
                .Sum(this, dims, keepdim)
                .Track("SumBackward0", [this], [], (_, grad) => [grad.reshape(open).expand(original)]);
        }

        private Tensor Product(long[] dims, bool keepdim, ScalarType? type)
        {
            if (type is { } wanted && wanted != dtype)
                return to_type(wanted).Product(dims, keepdim, null);
            var open = Reducing.Shape(Living.Shape, dims, keepdim: true);
            return Reducing
                .Product(this, dims, keepdim)
                .Track(
                    "ProdBackward0",
                    [this],
                    [this],
                    (n, grad) => [ProductGrad(n.Saved(0), grad.reshape(open), dims)]
                );
        }

        /// <summary>The product of all others, element by element, by products from both ends: right at zeros too.</summary>
        private static Tensor ProductGrad(Tensor x, Tensor grad, long[] dims)
        {
            if (dims.Length == 0)
                return ProductGrad(x.reshape(-1), grad.reshape(1), [0]).reshape(x.Shape);
            var parts = x.unbind(dims[0]);
            var others = new Tensor[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                others[i] = ones_like(parts[i]);
                for (var j = 0; j < parts.Length; j++)
                    if (j != i)
                        others[i] = others[i].mul(parts[j]);
            }
            return stack(others, dims[0]).mul(grad);
        }
    }
}
