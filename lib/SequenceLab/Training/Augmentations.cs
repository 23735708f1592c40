using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>Changes to training inputs that leave their class as it is. Chance comes from torch's generator.</summary>
public static class Augmentations
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
            {
                throw new ArgumentOutOfRangeException(
                    nameof(most),
                    most,
                    $"expected 0 to {Math.Min(rows, columns) - 1} pixels for pictures of {rows} × {columns}."
                );
            }
            using var scope = NewDisposeScope();
            var moves = randint(-most, most + 1, [2 * count], dtype: int64)
                .to(pictures.device)
                .view(count, 2, 1, 1);
            Tensor Numbers(long n) => arange(n, device: pictures.device);
            var framed = nn.functional.pad(pictures, [most, most, most, most]);
            return framed
                .index(
                    Numbers(count).view(-1, 1, 1),
                    Numbers(rows).view(-1, 1) + most - moves[.., 0],
                    Numbers(columns) + most - moves[.., 1]
                )
                .MoveToOuterDisposeScope();
        };

    /// <summary>
    /// Turns every window about an axis of its own, any axis, by up to <paramref name="maxAngleDegrees"/> in either
    /// direction: the phone sits in the pocket in another way. All vectors of a window are turned alike.
    /// </summary>
    /// <param name="maxAngleDegrees">The greatest angle.</param>
    /// <param name="vectors">The first channel of each vector (x, y, z); every three channels are one when none is
    /// given. Attitude angles are no vector: leave them out.</param>
    /// <returns>A function of windows [batch, steps, channels], float32.</returns>
    public static Func<Tensor, Tensor> Rotation(double maxAngleDegrees, params int[] vectors) =>
        windows =>
        {
            var (count, channels) = (windows.shape[0], (int)windows.shape[2]);
            var firsts = vectors.Length > 0 ? vectors : EveryThird(channels);
            CheckVectors(firsts, channels);
            using var scope = NewDisposeScope();
            var turns = Turns(count, maxAngleDegrees / 180 * Math.PI).to(windows.device).transpose(1, 2);
            var turned = windows.clone();
            foreach (var first in firsts)
            {
                turned[.., .., first..(first + 3)] = windows[.., .., first..(first + 3)].bmm(turns);
            }
            return turned.MoveToOuterDisposeScope();
        };

    /// <summary>Multiplies vectors of every window by a factor of the window's own: one person steps harder than another.
    /// Gravity is 1 g whoever walks, so it belongs to the channels that are left out.</summary>
    /// <param name="low">The least factor.</param>
    /// <param name="high">The greatest factor.</param>
    /// <param name="vectors">The first channel of each vector (x, y, z) to multiply; all channels when none is given.
    /// </param>
    /// <returns>A function of windows [batch, steps, channels].</returns>
    public static Func<Tensor, Tensor> Scaling(double low, double high, params int[] vectors) =>
        windows =>
        {
            var (count, channels) = (windows.shape[0], (int)windows.shape[2]);
            CheckVectors(vectors, channels);
            using var scope = NewDisposeScope();
            var factors = (rand(count, 1, 1) * (high - low) + low).to(windows.device);
            if (vectors.Length == 0)
            {
                return (windows * factors).MoveToOuterDisposeScope();
            }
            var scaled = windows.clone();
            foreach (var first in vectors)
            {
                scaled[.., .., first..(first + 3)] *= factors;
            }
            return scaled.MoveToOuterDisposeScope();
        };

    // Rodrigues' formula: with K the matrix of the cross product with a unit axis, 1 + sin · K + (1 - cos) · K²
    private static Tensor Turns(long count, double most)
    {
        var axes = nn.functional.normalize(randn(count, 3).to(float64));
        var angles = ((2 * rand(count).to(float64) - 1) * most).view(-1, 1, 1);
        var (x, y, z) = (axes[.., 0], axes[.., 1], axes[.., 2]);
        var none = zeros_like(x);
        var k = stack([none, -z, y, z, none, -x, -y, x, none], 1).view(-1, 3, 3);
        return (eye(3, dtype: float64) + angles.sin() * k + (1 - angles.cos()) * k.bmm(k)).to(float32);
    }

    private static void CheckVectors(int[] firsts, int channels)
    {
        if (firsts.Any(f => f < 0 || f + 3 > channels))
        {
            throw new ArgumentException(
                $"vectors at channels {string.Join(", ", firsts)} of {channels}; expected three channels each."
            );
        }
    }

    private static int[] EveryThird(int channels) =>
        channels % 3 == 0
            ? [.. Enumerable.Range(0, channels / 3).Select(g => 3 * g)]
            : throw new ArgumentException(
                $"{channels} channels are not vectors of three; say where they begin."
            );
}
