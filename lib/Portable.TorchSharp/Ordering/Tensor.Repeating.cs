using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements moved along by some places; those that leave come in at the other end.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">Along which dimension; null to move through all elements, row by row.</param>
        public Tensor roll(long shifts, long? dims = null) =>
            dims is { } dim ? roll([shifts], [dim]) : Tidied(() => flatten().roll(shifts, 0).reshape(Shape));

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(long[] shifts, long[] dims)
        {
            if (shifts.Length != dims.Length)
                throw new ExternalException(
                    $"shifts and dimensions must align. shifts: {shifts.Length}, dims:{dims.Length}"
                );
            return Tidied(() =>
            {
                var result = this;
                for (var i = 0; i < dims.Length; i++)
                {
                    var dim = Shapes.Dimension(dims[i], Rank);
                    var size = Shape[dim];
                    var cut = size == 0 ? 0 : ((-shifts[i] % size) + size) % size;
                    result = cat([result.narrow(dim, cut, size - cut), result.narrow(dim, 0, cut)], dim);
                }
                return result;
            });
        }

        /// <summary>Copies beside each other, some along each dimension, the last dimensions first.</summary>
        public Tensor tile(long[] reps)
        {
            var missing = Math.Max(0, Rank - reps.Length);
            return repeat([.. Enumerable.Repeat(1L, missing), .. reps]);
        }
    }

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.tile"/>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);
}
