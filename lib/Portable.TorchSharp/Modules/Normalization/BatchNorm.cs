using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes each channel over the batch (Ioffe and Szegedy, 2015).</summary>
public abstract class BatchNorm : NormBase
{
    /// <inheritdoc cref="NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
    public BatchNorm(
        long num_features,
        double eps,
        double momentum,
        bool affine,
        bool track_running_stats,
        Device? device,
        ScalarType? dtype,
        string name
    )
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name) { }

    /// <summary>By the batch while training, by the statistics otherwise.</summary>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        if (training && num_batches_tracked is { } batches)
        {
            using var unrecorded = no_grad();
            batches.add_(1);
        }
        var factor = momentum ?? (training && num_batches_tracked is { } seen ? 1.0 / seen.ToInt64() : 0);
        var ownStatistics = training || running_mean is null || running_var is null;
        return nn.functional.batch_norm(
            input,
            running_mean,
            running_var,
            affine ? weight : null,
            affine ? bias : null,
            ownStatistics,
            factor,
            eps
        );
    }
}
