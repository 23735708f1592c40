using System.Runtime.InteropServices;
using TorchSharp.Algebra;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static partial class linalg
    {
        /// <summary>The p-norm over some dimensions; over all elements if none are given.</summary>
        public static Tensor vector_norm(
            Tensor input,
            double ord = 2.0,
            long[]? dims = null,
            bool keepdim = false
        ) => Norms.Of(input, ord, dims ?? [], keepdim);

        /// <summary>The root of the sum of squares over some dimensions; over all elements if none are given.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            Norms.Of(input, 2, dims ?? [], keepdim);

        /// <summary>A norm of a matrix by name: "fro".</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false)
        {
            if (ord != "fro")
                throw new NotSupportedException(
                    $"linalg.norm: the portable edition knows the norm 'fro', found '{ord}'"
                );
            return Norms.Of(input, 2, Matrix(input, dims), keepdim);
        }

        /// <inheritdoc cref="norm(Tensor, double, long[], bool)"/>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            norm(input, (double)ord, dims, keepdim);

        /// <summary>The p-norm of vectors; of matrices the largest or smallest sum of a column (±1) or row (±∞).</summary>
        /// <param name="input">A vector, a matrix, or more with <paramref name="dims"/> naming one or two dimensions.</param>
        /// <param name="ord">Which norm.</param>
        /// <param name="dims">One dimension for vectors, two for matrices.</param>
        /// <param name="keepdim">Keep the dimensions with size 1.</param>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false)
        {
            if (dims is { Length: 1 } || dims is null && input.Rank == 1)
                return Norms.Of(input, ord, dims ?? [], keepdim);
            var (row, column) = Matrix(input, dims) is [var r, var c] ? (r, c) : default;
            if (Math.Abs(ord) is not (1 or double.PositiveInfinity))
                throw new NotSupportedException(
                    $"linalg.norm: the portable edition knows the matrix norms ±1, ±∞ and 'fro', found {ord}"
                );
            var (summed, searched) = Math.Abs(ord) == 1 ? (row, column) : (column, row);
            return Tidied(() =>
            {
                var sums = input.abs().sum(summed, keepdim: true);
                var norm = (ord > 0 ? sums.max(searched, true) : sums.min(searched, true)).Item1;
                return keepdim ? norm : norm.squeeze(Math.Max(row, column)).squeeze(Math.Min(row, column));
            });
        }

        private static long[] Matrix(Tensor input, long[]? dims)
        {
            if (dims is null && input.Rank != 2 || dims is { Length: not 2 })
                throw new ExternalException(
                    $"linalg.norm: a matrix norm needs a matrix or two dimensions, found {Shapes.Text(input.Shape)}"
                );
            return dims is null ? [0, 1] : [.. dims.Select(d => (long)Shapes.Dimension(d, input.Rank))];
        }
    }
}
