using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether the tensor is a window onto another's memory.</summary>
        internal bool IsView { get; private set; }

        private Tensor View(long[] shape, long[] strides, long offset)
        {
            var view = Window(shape, strides, offset);
            view.IsView = true;
            return view;
        }

        /// <summary>The same elements in another shape, as a view where the strides allow, else as a copy.</summary>
        /// <param name="shape">The sizes; one may be -1 and is inferred.</param>
        /// <exception cref="ExternalException">The number of elements differs.</exception>
        public Tensor reshape(params long[] shape)
        {
            var target = Shapes.Infer(shape, Living.Count);
            if (Viewable.Strides(Shape, Strides, target) is not { } strides)
                return contiguous().reshape(target);
            var original = Shape;
            return View(target, strides, Offset)
                .Track("ViewBackward0", [this], [], (_, grad) => [grad.reshape(original)]);
        }

        /// <summary>The same elements in another shape, as a view.</summary>
        /// <exception cref="ExternalException">The strides do not allow a view, or the number of elements differs.</exception>
        public Tensor view(params long[] shape)
        {
            var target = Shapes.Infer(shape, Living.Count);
            if (Viewable.Strides(Shape, Strides, target) is null)
                throw new ExternalException(
                    "view size is not compatible with input tensor's size and stride (at least one dimension spans "
                        + "across two contiguous subspaces). Use .reshape(...) instead."
                );
            return reshape(target);
        }

        /// <summary>A view in the shape of another tensor.</summary>
        public Tensor view_as(Tensor other) => view(other.Shape);

        /// <summary>Joins dimensions into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            var (first, last) = (Shapes.Dimension(start_dim, Rank), Shapes.Dimension(end_dim, Rank));
            if (first > last)
                throw new ExternalException(
                    "flatten() has invalid args: start_dim cannot come after end_dim"
                );
            if (Rank == 0)
                return reshape(1);
            return reshape([
                .. Shape[..first],
                Shapes.Count(Shape.AsSpan(first..(last + 1))),
                .. Shape[(last + 1)..],
            ]);
        }

        /// <summary>Splits a dimension into several.</summary>
        public Tensor unflatten(long dim, params long[] sizes)
        {
            var d = Shapes.Dimension(dim, Rank);
            var inner = Shapes.Infer(sizes, Shape[d]);
            return reshape([.. Shape[..d], .. inner, .. Shape[(d + 1)..]]);
        }

        /// <summary>Reorders the dimensions, as a view.</summary>
        /// <exception cref="ExternalException">Not every dimension is named once.</exception>
        public Tensor permute(params long[] permutation)
        {
            if (permutation.Length != Living.Rank)
                throw new ExternalException(
                    $"permute(sparse_coo): number of dimensions in the tensor input does not match the length of the "
                        + $"desired ordering of dimensions i.e. input.dim() = {Rank} is not equal to len(dims) = "
                        + $"{permutation.Length}"
                );
            var order = Array.ConvertAll(permutation, dim => Shapes.Dimension(dim, Rank));
            var back = new long[Rank];
            Array.Fill(back, -1);
            for (var d = 0; d < Rank; d++)
                back[order[d]] = d;
            if (Array.IndexOf(back, -1) >= 0)
                throw new ExternalException("permute(): duplicate dims are not allowed.");
            return View(
                    Array.ConvertAll(order, d => Shape[d]),
                    Array.ConvertAll(order, d => Strides[d]),
                    Offset
                )
                .Track("PermuteBackward0", [this], [], (_, grad) => [grad.permute(back)]);
        }

        /// <inheritdoc cref="permute(long[])"/>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>Swaps two dimensions, as a view.</summary>
        public Tensor transpose(long dim0, long dim1)
        {
            var (a, b) = (Shapes.Dimension(dim0, Living.Rank), Shapes.Dimension(dim1, Rank));
            if (Rank == 0)
                return alias();
            var (shape, strides) = ((long[])Shape.Clone(), (long[])Strides.Clone());
            (shape[a], shape[b]) = (shape[b], shape[a]);
            (strides[a], strides[b]) = (strides[b], strides[a]);
            return View(shape, strides, Offset)
                .Track("TransposeBackward0", [this], [], (_, grad) => [grad.transpose(a, b)]);
        }

        /// <summary>Swaps two dimensions, as a view.</summary>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Swaps two dimensions, as a view.</summary>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>The transpose of a matrix, as a view.</summary>
        /// <exception cref="ExternalException">More than two dimensions.</exception>
        public Tensor t()
        {
            if (Living.Rank > 2)
                throw new ExternalException(
                    $"t() expects a tensor with <= 2 dimensions, but self is {Rank}D"
                );
            return Rank < 2 ? alias() : transpose(0, 1);
        }

        /// <summary>All dimensions in reverse order, as a view.</summary>
        public Tensor T => permute([.. Enumerable.Range(0, Rank).Select(d => (long)(Rank - 1 - d))]);

        /// <summary>The last two dimensions swapped, as a view.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <summary>Adds a dimension of size one, as a view.</summary>
        public Tensor unsqueeze(long dim)
        {
            var d = Shapes.Dimension(dim, Living.Rank + 1);
            var step = d < Rank ? Shape[d] * Strides[d] : 1;
            return View([.. Shape[..d], 1, .. Shape[d..]], [.. Strides[..d], step, .. Strides[d..]], Offset)
                .Track("UnsqueezeBackward0", [this], [], (_, grad) => [grad.squeeze(d)]);
        }

        /// <summary>Drops dimensions of size one, all or the one named, as a view.</summary>
        public Tensor squeeze(long? dim = null)
        {
            var only = dim is { } given ? Shapes.Dimension(given, Living.Rank) : -1;
            var kept = Enumerable
                .Range(0, Living.Rank)
                .Where(d => Shape[d] != 1 || (only >= 0 && d != only))
                .ToArray();
            var original = Shape;
            return View(
                    Array.ConvertAll(kept, d => Shape[d]),
                    Array.ConvertAll(kept, d => Strides[d]),
                    Offset
                )
                .Track("SqueezeBackward0", [this], [], (_, grad) => [grad.reshape(original)]);
        }

        /// <summary>Repeats dimensions of size one without copying, as a view; -1 keeps a size.</summary>
        /// <exception cref="ExternalException">A size other than one would change.</exception>
        public Tensor expand(params long[] sizes)
        {
            var target = (long[])sizes.Clone();
            var added = target.Length - Living.Rank;
            for (var d = 0; d < target.Length; d++)
            {
                var size = d < added ? 1 : Shape[d - added];
                if (target[d] == -1 && d >= added)
                    target[d] = size;
                if (added < 0 || target[d] < 0 || (size != 1 && size != target[d]))
                    throw new ExternalException(
                        $"The expanded size of the tensor ({target[d]}) must match the existing size ({size}) at "
                            + $"non-singleton dimension {d}. Target sizes: {Shapes.Text(sizes)}. Tensor sizes: "
                            + Shapes.Text(Shape)
                    );
            }
            var original = Shape;
            return View(target, Shapes.BroadcastStrides(Shape, Strides, target), Offset)
                .Track("ExpandBackward0", [this], [], (_, grad) => [grad.SumTo(original)]);
        }

        /// <inheritdoc cref="expand(long[])"/>
        public Tensor expand(long[] sizes, bool isImplicit = false) => expand(sizes);

        /// <summary>Repeats dimensions of size one to the shape of another tensor, as a view.</summary>
        public Tensor expand_as(Tensor other) => expand(other.Shape);

        /// <summary>Repeats dimensions of size one, as a view.</summary>
        public Tensor broadcast_to(params long[] shape) => expand(shape);
    }
}
