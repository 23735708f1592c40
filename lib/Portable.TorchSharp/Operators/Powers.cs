using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Powers: whole numbers stay whole, all else goes through the library's Pow.</summary>
internal static class Powers
{
    public static Tensor Of(Tensor x, Tensor exponent)
    {
        var type = ScalarTypes.Promote(x, exponent);
        var shape = Shapes.Broadcast(x.Shape, exponent.Shape);
        var computed = type == ScalarType.Float32 ? ScalarType.Float32 : ScalarType.Float64;
        using var bases = Spread(x, shape, computed);
        using var exponents = Spread(exponent, shape, computed);
        var y = Tensor.New(shape, computed);
        if (computed == ScalarType.Float32)
            Rows.Pow(bases.Span<float>(), exponents.Span<float>(), y.Span<float>());
        else
            Rows.Pow(bases.Span<double>(), exponents.Span<double>(), y.Span<double>());
        return y.to_type(type, disposeAfter: true);
    }

    private static Tensor Spread(Tensor tensor, long[] shape, ScalarType type)
    {
        var copy = Tensor.New(shape, type, scoped: false);
        Copying.Copy(tensor, copy);
        return copy;
    }
}
