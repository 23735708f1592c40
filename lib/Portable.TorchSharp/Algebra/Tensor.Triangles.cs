using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The lower triangle of each matrix; above it zeros.</summary>
        /// <param name="diagonal">Where it ends: 0 the main diagonal, larger ones above it.</param>
        public Tensor tril(long diagonal = 0) => Tidied(() => masked_fill(ColumnLessRow().gt(diagonal), 0));

        /// <summary>The upper triangle of each matrix; below it zeros.</summary>
        /// <param name="diagonal">Where it begins: 0 the main diagonal, larger ones above it.</param>
        public Tensor triu(long diagonal = 0) => Tidied(() => masked_fill(ColumnLessRow().lt(diagonal), 0));

        /// <summary>The elements with equal places in two dimensions, as a new last dimension; a copy.</summary>
        /// <param name="offset">How far above the main diagonal.</param>
        /// <param name="dim1">The rows.</param>
        /// <param name="dim2">The columns.</param>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1)
        {
            var (row, column) = (Shapes.Dimension(dim1, Rank), Shapes.Dimension(dim2, Rank));
            if (row == column)
                throw new ExternalException($"diagonal dimensions cannot be identical {dim1}, {dim2}");
            var (rows, columns) = (Shape[row], Shape[column]);
            var length = Math.Max(
                0,
                offset >= 0 ? Math.Min(rows, columns - offset) : Math.Min(rows + offset, columns)
            );
            var start = offset >= 0 ? offset : -offset * columns;
            return Tidied(() =>
            {
                var places = arange(length, ScalarType.Int64).mul(columns + 1).add(start);
                return movedim([row, column], [-2, -1]).flatten(-2, -1).index_select(-1, places);
            });
        }

        /// <summary>A matrix's diagonal, or a matrix with a vector on its diagonal.</summary>
        public Tensor diag(long diagonal = 0)
        {
            if (Rank == 2)
                return this.diagonal(diagonal);
            if (Rank != 1)
                throw new ExternalException($"diag(): Supports 1D or 2D tensors. Got {Rank}D");
            return Tidied(() =>
            {
                var size = Shape[0] + Math.Abs(diagonal);
                var places = arange(Shape[0], ScalarType.Int64).mul(size + 1);
                var start = diagonal >= 0 ? diagonal : -diagonal * size;
                return torch
                    .zeros(size * size, dtype)
                    .index_add(0, places.add(start), this, 1)
                    .reshape(size, size);
            });
        }

        private Tensor ColumnLessRow()
        {
            if (Rank < 2)
                throw new ExternalException(
                    $"tril/triu: input tensor must have at least 2 dimensions, found {Rank}"
                );
            return arange(Shape[^1], ScalarType.Int64).sub(arange(Shape[^2], ScalarType.Int64).unsqueeze(1));
        }
    }

    /// <inheritdoc cref="Tensor.tril"/>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <inheritdoc cref="Tensor.triu"/>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <inheritdoc cref="Tensor.diagonal"/>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) =>
        input.diagonal(offset, dim1, dim2);

    /// <inheritdoc cref="Tensor.diag"/>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);
}
