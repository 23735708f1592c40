using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>Changes to training inputs that leave their class as it is.</summary>
public static partial class Augmentations
{
    /// <summary>One change after the other.</summary>
    public static Func<Tensor, Tensor> Then(this Func<Tensor, Tensor> first, Func<Tensor, Tensor> second) =>
        x => second(first(x));

    /// <summary>
    /// Moves every picture of a batch by up to <paramref name="most"/> pixels in both directions; what moves in is 0.
    /// </summary>
    /// <returns>A function of pictures [batch, rows, columns], float32.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The pictures are smaller than the shift, or it is negative.</exception>
    public static Func<Tensor, Tensor> Shift(int most) =>
        pictures =>
        {
            var (count, rows, columns) = (pictures.shape[0], pictures.shape[1], pictures.shape[2]);
            if (most < 0 || most >= Math.Min(rows, columns))
                throw new ArgumentOutOfRangeException(
                    nameof(most),
                    most,
                    $"expected 0 to {Math.Min(rows, columns) - 1} pixels for pictures of {rows} × {columns}."
                );
            var from = pictures.cpu().data<float>().ToArray();
            var to = new float[from.Length];
            using var moves = randint(-most, most + 1, [2 * count], dtype: ScalarType.Int64);
            var by = moves.data<long>().ToArray();
            for (long p = 0; p < count; p++)
            {
                var (down, right) = (by[2 * p], by[2 * p + 1]);
                var width = columns - Math.Abs(right);
                for (var r = Math.Max(0, down); r < Math.Min(rows, rows + down); r++)
                    Array.Copy(
                        from,
                        (p * rows + r - down) * columns + Math.Max(0, -right),
                        to,
                        (p * rows + r) * columns + Math.Max(0, right),
                        width
                    );
            }
            return tensor(to).reshape(count, rows, columns).to(pictures.device);
        };
}
