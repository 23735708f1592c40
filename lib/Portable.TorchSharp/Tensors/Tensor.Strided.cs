using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Any window onto the memory, as a view; gradients do not flow through it.</summary>
        /// <exception cref="ExternalException">The window reaches outside the memory.</exception>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0)
        {
            if (size.Length != strides.Length)
                throw new ExternalException("mismatch in length of strides and shape");
            var last = storageOffset;
            for (var d = 0; d < size.Length; d++)
                last += (size[d] - 1) * strides[d];
            if (Shapes.Count(size) > 0 && (ulong)((last + 1) * ElementSize) > Storage.Capacity)
                throw new ExternalException(
                    $"setStorage: sizes {Shapes.Text(size)}, strides {Shapes.Text(strides)}, storage offset {storageOffset} "
                        + $"reach outside a storage of {Storage.Capacity} bytes"
                );
            return View(size, strides, storageOffset);
        }

        /// <summary>Moves dimensions to other places, as a view; the others keep their order.</summary>
        public Tensor movedim(long[] source, long[] destination)
        {
            if (source.Length != destination.Length)
                throw new ExternalException(
                    "movedim: Invalid source or destination dims: "
                        + $"source ({Shapes.Text(source)}) and destination ({Shapes.Text(destination)})"
                );
            var from = Array.ConvertAll(source, dim => Shapes.Dimension(dim, Living.Rank));
            var to = Array.ConvertAll(destination, dim => Shapes.Dimension(dim, Rank));
            var order = new long[Rank];
            Array.Fill(order, -1);
            for (var i = 0; i < from.Length; i++)
                order[to[i]] = from[i];
            var others = new Queue<int>(Enumerable.Range(0, Rank).Except(from));
            for (var d = 0; d < Rank; d++)
                if (order[d] < 0)
                    order[d] = others.Dequeue();
            return permute(order);
        }

        /// <summary>Moves dimensions to other places, as a view.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>Repeats the tensor along its dimensions, as a copy.</summary>
        public Tensor repeat(params long[] sizes)
        {
            if (sizes.Length < Living.Rank)
                throw new ExternalException(
                    "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor"
                );
            var own = new long[sizes.Length];
            Array.Fill(own, 1);
            Shape.CopyTo(own, sizes.Length - Rank);
            var (open, spread, joined) = (
                new long[2 * own.Length],
                new long[2 * own.Length],
                new long[own.Length]
            );
            for (var d = 0; d < own.Length; d++)
            {
                (open[2 * d], open[2 * d + 1]) = (1, own[d]);
                (spread[2 * d], spread[2 * d + 1]) = (sizes[d], own[d]);
                joined[d] = sizes[d] * own[d];
            }
            return reshape(open).expand(spread).clone().reshape(joined);
        }

        /// <summary>The elements in reverse order along dimensions, as a copy.</summary>
        public Tensor flip(params long[] dims)
        {
            var result = Living;
            foreach (var dim in dims)
            {
                var d = Shapes.Dimension(dim, Rank);
                using var order = arange(Shape[d] - 1, -1, -1, ScalarType.Int64);
                result = result.index_select(d, order);
            }
            return ReferenceEquals(result, this) ? clone() : result;
        }

        /// <summary>A run of elements along a dimension for the engine's own use: no history, no scope.</summary>
        internal Tensor Range(int dim, long start, long length)
        {
            var shape = (long[])Shape.Clone();
            shape[dim] = length;
            return Window(shape, Strides, Offset + start * Strides[dim], scoped: false);
        }
    }
}
