using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The entries of a dimension that a list of places names, as a copy.</summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="index">Places, Int64 or Int32, one dimension; may repeat.</param>
        /// <exception cref="ExternalException">A place is outside, or the list has another type or shape.</exception>
        public Tensor index_select(long dim, Tensor index)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            if (index.dtype is not (ScalarType.Int64 or ScalarType.Int32))
                throw new ExternalException(
                    $"index_select(): Expected dtype int32 or int64 for index, found {index.dtype}"
                );
            if (index.Rank > 1)
                throw new ExternalException(
                    $"index_select(): Index is supposed to be a vector, found {Shapes.Text(index.Shape)}"
                );
            using var rows = index.Converted(ScalarType.Int64);
            var original = Shape;
            return Selected(d, rows)
                .Track(
                    "IndexSelectBackward0",
                    [this],
                    [index],
                    (n, g) => [Filled(original, 0, g.dtype).index_add(d, n.Saved(0), g, 1)]
                );
        }

        /// <summary>A copy with rows of a source, times alpha, added at places of a dimension.</summary>
        /// <exception cref="ExternalException">A place is outside.</exception>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            using var rows = index.Converted(ScalarType.Int64);
            var result = detach().clone();
            using (no_grad())
            using (var scope = NewDisposeScope())
            {
                var scaled = alpha.AsDouble == 1 ? source : source.mul(alpha);
                RowMoves.ScatterAdd(scaled.movedim([d], [0]), rows, result.movedim([d], [0]));
            }
            return result.Track(
                "IndexAddBackward0",
                [this, source],
                [index],
                (n, g) => [g, n.Needs(1) ? g.index_select(d, n.Saved(0)).mul(alpha) : null]
            );
        }

        /// <summary>out[i][j] = this[index[i][j]][j] for dim 0, likewise for others, as a copy.</summary>
        /// <exception cref="ExternalException">A place is outside, or the shapes do not fit.</exception>
        public Tensor gather(long dim, Tensor index)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            Places.ThrowUnlessFits("gather", this, index, d);
            var result = New(index.Shape, dtype);
            Places.Gather(this, d, index, result);
            var original = Shape;
            return result.Track(
                "GatherBackward0",
                [this],
                [index],
                (n, g) => [Filled(original, 0, g.dtype).scatter_add(d, n.Saved(0), g)]
            );
        }

        /// <summary>A copy with out[index[i][j]][j] = src[i][j] for dim 0, likewise for others.</summary>
        /// <exception cref="ExternalException">A place is outside, or the shapes do not fit.</exception>
        public Tensor scatter(long dim, Tensor index, Tensor src)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            Places.ThrowUnlessFits("scatter", this, index, d);
            var result = detach().clone();
            Places.Scatter(src, d, index, result);
            return result.Track(
                "ScatterBackward0",
                [this, src],
                [index],
                (n, g) =>
                    [
                        n.Needs(0) ? g.scatter(d, n.Saved(0), zeros_like(n.Saved(0), g.dtype)) : null,
                        n.Needs(1) ? g.gather(d, n.Saved(0)) : null,
                    ]
            );
        }

        /// <summary>A copy with out[index[i][j]][j] += src[i][j] for dim 0, likewise for others.</summary>
        /// <exception cref="ExternalException">A place is outside, or the shapes do not fit.</exception>
        public Tensor scatter_add(long dim, Tensor index, Tensor src)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            Places.ThrowUnlessFits("scatter_add", this, index, d);
            var result = detach().clone();
            Places.ScatterAdd(src, d, index, result);
            return result.Track(
                "ScatterAddBackward0",
                [this, src],
                [index],
                (n, g) => [g, n.Needs(1) ? g.gather(d, n.Saved(0)) : null]
            );
        }

        /// <summary>Writes src at places of a dimension, in place.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) =>
            Change("scatter_", self => self.scatter(dim, index, src), null, src);

        /// <summary>Adds src at places of a dimension, in place.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) =>
            Change("scatter_add_", self => self.scatter_add(dim, index, src), null, src);

        /// <summary>The places of the elements that are not zero: a row each, row by row.</summary>
        public Tensor nonzero()
        {
            using var marks = Converted(ScalarType.Bool);
            var found = new List<long>();
            var truth = marks.Span<bool>();
            for (var i = 0; i < truth.Length; i++)
                if (truth[i])
                    found.Add(i);
            var places = New([found.Count, Rank], ScalarType.Int64);
            var values = places.Span<long>();
            for (var i = 0; i < found.Count; i++)
            {
                var rest = found[i];
                for (var d = Rank - 1; d >= 0; d--)
                    (values[i * Rank + d], rest) = (rest % Shape[d], rest / Shape[d]);
            }
            return places;
        }

        private Tensor Selected(int d, Tensor rows)
        {
            var shape = (long[])Shape.Clone();
            shape[d] = rows.Count;
            var result = New(shape, dtype);
            if (d == 0 && IsContiguous)
            {
                RowMoves.Gather(this, rows, result);
                return result;
            }
            using var scope = NewDisposeScope();
            using var mode = no_grad();
            var front = movedim([d], [0]).contiguous();
            var moved = New([rows.Count, .. front.Shape[1..]], dtype);
            RowMoves.Gather(front, rows, moved);
            Copying.Copy(moved.movedim([0], [d]), result);
            return result;
        }
    }
}
