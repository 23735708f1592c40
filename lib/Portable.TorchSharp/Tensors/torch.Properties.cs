namespace TorchSharp;

// The same operations as functions, as PyTorch offers both.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.is_complex()"/>
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <inheritdoc cref="Tensor.is_floating_point()"/>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <inheritdoc cref="Tensor.is_integral()"/>
    public static bool is_integral(Tensor t) => t.is_integral();

    /// <inheritdoc cref="Tensor.numel()"/>
    public static long numel(Tensor input) => input.numel();
}
