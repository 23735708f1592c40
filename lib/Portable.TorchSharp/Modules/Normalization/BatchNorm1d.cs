using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalization of (N, C) or (N, C, L).</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(
        long num_features,
        double eps,
        double momentum,
        bool affine,
        bool track_running_stats,
        Device? device,
        ScalarType? dtype
    )
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d))
    { }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input)
    {
        if (input.ndim is not (2 or 3))
            throw new ArgumentException(
                $"expected 2D or 3D input, but got {input.ndim}D input of shape {Errors.Text(input)}"
            );
        if (input.shape[1] != num_features)
            throw Errors.Shape(
                $"BatchNorm1d: expected {num_features} channels, got input of shape {Errors.Text(input)}"
            );
    }
}
