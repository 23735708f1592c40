using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The values PyTorch's layers start from, drawn from the generator in PyTorch's order.</summary>
internal static class DefaultInit
{
    /// <summary>Kaiming's uniform draw with a = √5 over the last dimension: the weight of Linear.</summary>
    public static Tensor KaimingUniform(long[] shape, ScalarType dtype)
    {
        // written out as PyTorch computes it, so that rounding is the same: √3 · gain / √fan_in
        var gain = Math.Sqrt(2 / (1 + Math.Sqrt(5) * Math.Sqrt(5)));
        return Between(shape, dtype, shape[^1] == 0 ? 0 : Math.Sqrt(3) * (gain / Math.Sqrt(shape[^1])));
    }

    /// <summary>U(-1/√fan, 1/√fan): the bias of Linear and everything in recurrent layers.</summary>
    public static Tensor Uniform(long[] shape, long fan, ScalarType dtype) =>
        Between(shape, dtype, fan == 0 ? 0 : 1 / Math.Sqrt(fan));

    private static Tensor Between(long[] shape, ScalarType dtype, double bound) =>
        empty(shape, dtype: dtype).uniform_(-bound, bound);
}
