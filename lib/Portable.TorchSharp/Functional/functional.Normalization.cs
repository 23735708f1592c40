using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Takes off the mean and divides by the standard deviation of the last dimensions.</summary>
            /// <param name="input">Any shape that ends in <paramref name="normalized_shape"/>.</param>
            /// <param name="normalized_shape">The sizes of the last dimensions.</param>
            /// <param name="weight">Factors of that shape.</param>
            /// <param name="bias">Addends of that shape.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor layer_norm(
                Tensor input,
                long[] normalized_shape,
                Tensor? weight = null,
                Tensor? bias = null,
                double eps = 1E-05
            )
            {
                var start = (int)input.ndim - normalized_shape.Length;
                if (start < 0 || !input.shape.AsSpan(start).SequenceEqual(normalized_shape))
                    throw Errors.Shape(
                        $"Given normalized_shape=[{string.Join(", ", normalized_shape)}], expected input with shape "
                            + $"[*, {string.Join(", ", normalized_shape)}], but got input of size {Errors.Text(input)}"
                    );
                return Tidied(() =>
                {
                    long[] dims = [.. Enumerable.Range(start, normalized_shape.Length)];
                    var centred = input - input.mean(dims, true);
                    var deviation = (centred.square().mean(dims, true) + eps).sqrt();
                    return Affine(centred / deviation, weight, bias);
                });
            }

            /// <summary>Takes off the mean and divides by the standard deviation of each channel over the batch.</summary>
            /// <param name="input">(N, C) or (N, C, …).</param>
            /// <param name="running_mean">Means so far, changed while training; used when not.</param>
            /// <param name="running_var">Variances so far, changed while training; used when not.</param>
            /// <param name="weight">Factors, (C).</param>
            /// <param name="bias">Addends, (C).</param>
            /// <param name="training">Use the batch's own mean and variance.</param>
            /// <param name="momentum">How much of the batch goes into the running values.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor batch_norm(
                Tensor input,
                Tensor? running_mean,
                Tensor? running_var,
                Tensor? weight = null,
                Tensor? bias = null,
                bool training = false,
                double momentum = 0.1,
                double eps = 1E-05
            ) =>
                Tidied(() =>
                {
                    var channels = new long[input.ndim];
                    Array.Fill(channels, 1);
                    channels[1] = input.shape[1];
                    Tensor Along(Tensor values) => values.reshape(channels);

                    Tensor centred;
                    Tensor variance;
                    if (training)
                    {
                        long[] dims = [.. Enumerable.Range(0, (int)input.ndim).Where(d => d != 1)];
                        var count = input.numel() / input.shape[1];
                        if (count <= 1)
                            throw Errors.Shape(
                                $"Expected more than 1 value per channel when training, got input size {Errors.Text(input)}"
                            );
                        var mean = input.mean(dims);
                        centred = input - Along(mean);
                        variance = centred.square().mean(dims);
                        Follow(running_mean, mean, momentum);
                        Follow(running_var, variance, momentum, count / (count - 1.0));
                    }
                    else
                    {
                        ArgumentNullException.ThrowIfNull(running_mean);
                        ArgumentNullException.ThrowIfNull(running_var);
                        centred = input - Along(running_mean);
                        variance = running_var;
                    }
                    var normal = centred / (Along(variance) + eps).sqrt();
                    return Affine(
                        normal,
                        weight is null ? null : Along(weight),
                        bias is null ? null : Along(bias)
                    );
                });

            private static Tensor Affine(Tensor values, Tensor? weight, Tensor? bias)
            {
                if (weight is not null)
                    values = values * weight;
                return bias is null ? values : values + bias;
            }

            private static void Follow(Tensor? running, Tensor batch, double momentum, double scale = 1)
            {
                if (running is null)
                    return;
                using var unrecorded = no_grad();
                running.mul_(1 - momentum).add_(batch.detach() * (momentum * scale));
            }
        }
    }
}
