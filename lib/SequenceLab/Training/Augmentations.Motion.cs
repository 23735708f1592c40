using static TorchSharp.torch;

namespace SequenceLab.Training;

public static partial class Augmentations
{
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
            var (count, steps, channels) = (
                (int)windows.shape[0],
                (int)windows.shape[1],
                (int)windows.shape[2]
            );
            var firsts = vectors.Length > 0 ? vectors : EveryThird(channels);
            if (firsts.Any(f => f < 0 || f + 3 > channels))
                throw new ArgumentException(
                    $"vectors at channels {string.Join(", ", firsts)} of {channels}; expected three channels each."
                );
            using var normal = randn(count, 3);
            using var even = rand(count);
            var (axes, turns) = (normal.data<float>().ToArray(), even.data<float>().ToArray());
            var values = windows.cpu().data<float>().ToArray();
            Parallel.For(
                0,
                count,
                i =>
                {
                    var angle = maxAngleDegrees / 180 * Math.PI * (2 * turns[i] - 1);
                    var turn = new Rotation3(axes[3 * i], axes[3 * i + 1], axes[3 * i + 2], angle);
                    for (var row = i * steps; row < (i + 1) * steps; row++)
                        foreach (var first in firsts)
                            turn.Apply(values.AsSpan(row * channels + first, 3));
                }
            );
            return tensor(values).reshape(count, steps, channels).to(windows.device);
        };

    /// <summary>Multiplies every window by a factor of its own: one person steps harder than another.</summary>
    /// <param name="low">The least factor.</param>
    /// <param name="high">The greatest factor.</param>
    /// <returns>A function of windows [batch, steps, channels].</returns>
    public static Func<Tensor, Tensor> Scaling(double low, double high) =>
        windows => windows * (rand(windows.shape[0], 1, 1) * (high - low) + low).to(windows.device);

    private static int[] EveryThird(int channels) =>
        channels % 3 == 0
            ? [.. Enumerable.Range(0, channels / 3).Select(g => 3 * g)]
            : throw new ArgumentException(
                $"{channels} channels are not vectors of three; say where they begin."
            );
}
