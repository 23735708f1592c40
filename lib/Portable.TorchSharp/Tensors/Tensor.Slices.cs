using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>One element along a dimension, which goes, as a view.</summary>
        /// <exception cref="ExternalException">The index is outside.</exception>
        public Tensor select(long dim, long index)
        {
            if (Living.Rank == 0)
                throw new ExternalException("select() cannot be applied to a 0-dim tensor.");
            var d = Shapes.Dimension(dim, Rank);
            if (index < -Shape[d] || index >= Shape[d])
                throw new ExternalException(
                    $"index {index} is out of bounds for dimension {d} with size {Shape[d]}"
                );
            var place = index < 0 ? index + Shape[d] : index;
            var original = Shape;
            return View(Without(Shape, d), Without(Strides, d), Offset + place * Strides[d])
                .Track(
                    "SelectBackward0",
                    [this],
                    [],
                    (_, grad) => [Spread(grad, original, whole => whole.select(d, place))]
                );
        }

        /// <summary>A run of elements along a dimension, as a view.</summary>
        /// <exception cref="ExternalException">The run reaches outside.</exception>
        public Tensor narrow(long dim, long start, long length)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            var first = start < 0 ? start + Shape[d] : start;
            if (length < 0 || first < 0 || first + length > Shape[d])
                throw new ExternalException(
                    $"start ({start}) + length ({length}) exceeds dimension size ({Shape[d]})."
                );
            return slice(d, first, first + length, 1);
        }

        /// <summary>Every step-th element from start to before finish along a dimension, as a view.</summary>
        /// <exception cref="ExternalException">The step is not positive.</exception>
        public Tensor slice(long dim, long start, long finish, long step)
        {
            if (step <= 0)
                throw new ExternalException($"slice step must be positive, found {step}");
            var d = Shapes.Dimension(dim, Living.Rank);
            var first = Math.Clamp(start < 0 ? start + Shape[d] : start, 0, Shape[d]);
            var last = Math.Clamp(finish < 0 ? finish + Shape[d] : finish, first, Shape[d]);
            var (shape, strides) = ((long[])Shape.Clone(), (long[])Strides.Clone());
            shape[d] = (last - first + step - 1) / step;
            strides[d] *= step;
            var original = Shape;
            return View(shape, strides, Offset + first * Strides[d])
                .Track(
                    "SliceBackward0",
                    [this],
                    [],
                    (_, grad) => [Spread(grad, original, whole => whole.slice(d, first, last, step))]
                );
        }

        /// <summary>Parts of given sizes along a dimension, as views.</summary>
        /// <exception cref="ExternalException">The sizes do not add up.</exception>
        public Tensor[] split(long[] sizes, long dim = 0)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            if (sizes.Sum() != Shape[d])
                throw new ExternalException(
                    $"split_with_sizes expects split_sizes to sum exactly to {Shape[d]} (input tensor's size at "
                        + $"dimension {d}), but got split_sizes={Shapes.Text(sizes)}"
                );
            var start = 0L;
            return Array.ConvertAll(
                sizes,
                size =>
                {
                    start += size;
                    return narrow(d, start - size, size);
                }
            );
        }

        /// <summary>Parts of one size along a dimension, the last one perhaps smaller, as views.</summary>
        public Tensor[] split(long size, int dim = 0)
        {
            if (size <= 0)
                throw new ExternalException(
                    $"split expects split_size be positive, but got split_size={size}"
                );
            var d = Shapes.Dimension(dim, Living.Rank);
            var parts = Math.Max(1, (Shape[d] + size - 1) / size);
            return [.. Enumerable.Range(0, (int)parts).Select(i => slice(d, i * size, (i + 1) * size, 1))];
        }

        /// <summary>So many parts along a dimension, as equal as can be, as views.</summary>
        public Tensor[] chunk(long chunks, long dim = 0)
        {
            var d = Shapes.Dimension(dim, Living.Rank);
            if (chunks <= 0)
                throw new ExternalException($"chunk expects `chunks` to be greater than 0, got: {chunks}");
            return split(Math.Max(1, (Shape[d] + chunks - 1) / chunks), d);
        }

        /// <summary>The elements along a dimension, which goes, as views.</summary>
        public Tensor[] unbind(long dimension = 0)
        {
            var d = Shapes.Dimension(dimension, Living.Rank);
            return [.. Enumerable.Range(0, (int)Shape[d]).Select(i => select(d, i))];
        }

        /// <summary>Windows of a size every step along a dimension, as a view with the window as last dimension.</summary>
        public Tensor unfold(long dimension, long size, long step)
        {
            var d = Shapes.Dimension(dimension, Living.Rank);
            if (size > Shape[d] || size < 0 || step <= 0)
                throw new ExternalException(
                    $"maximum size for tensor at dimension {d} is {Shape[d]} but size is {size} (step {step})"
                );
            var (shape, strides) = ((long[])Shape.Clone(), (long[])Strides.Clone());
            shape[d] = (Shape[d] - size) / step + 1;
            strides[d] *= step;
            var original = Shape;
            return View([.. shape, size], [.. strides, Strides[d]], Offset)
                .Track("UnfoldBackward0", [this], [], (_, grad) => [SpreadWindows(grad, original, d, step)]);
        }

        /// <summary>A gradient of the whole: zeros but where the part was taken.</summary>
        private static Tensor Spread(Tensor grad, long[] shape, Func<Tensor, Tensor> part)
        {
            var whole = Filled(shape, 0, grad.dtype);
            if (!GradMode.Enabled || !grad.requires_grad)
            {
                using var window = part(whole);
                Operators.Copying.Copy(grad, window);
                return whole;
            }
            using (no_grad())
                Operators.Copying.Copy(grad, part(whole));
            return whole.Track("SpreadBackward0", [grad], [], (_, outer) => [part(outer)]);
        }

        /// <summary>Windows overlap, so each adds its part.</summary>
        private static Tensor SpreadWindows(Tensor grad, long[] shape, int dim, long step)
        {
            var whole = Filled(shape, 0, grad.dtype);
            var size = grad.Shape[^1];
            for (var i = 0L; i < grad.Shape[dim]; i++)
            {
                using var target = whole.narrow(dim, i * step, size);
                using var window = grad.select(dim, i);
                using var part = window.movedim([window.Rank - 1], [dim]);
                target.AddInPlace(part);
            }
            return whole;
        }

        private static long[] Without(long[] values, int index) =>
            [.. values[..index], .. values[(index + 1)..]];
    }
}
