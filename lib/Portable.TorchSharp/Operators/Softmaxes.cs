using System.Numerics;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Softmax and its logarithm along a dimension.</summary>
internal static class Softmaxes
{
    public static Tensor Along(Tensor x, int dim, bool logarithms)
    {
        if (!ScalarTypes.IsFloat(x.dtype))
            throw ScalarTypes.Unsupported(
                x.dtype,
                logarithms ? "log_softmax_lastdim_kernel_impl" : "softmax_kernel_impl"
            );
        if (dim < x.Rank - 1)
        {
            // the kernel goes along rows: bring the dimension to the end and back
            using var scope = NewDisposeScope();
            using var mode = no_grad();
            return Along(x.transpose(dim, -1), x.Rank - 1, logarithms)
                .transpose(dim, -1)
                .clone()
                .MoveToOuterDisposeScope();
        }
        using var packed = x.IsContiguous ? null : x.Packed();
        var y = Tensor.New(x.Shape, x.dtype);
        var length = x.Rank == 0 ? 1 : (int)x.Shape[^1];
        if (length == 0)
            return y;
        if (x.dtype == ScalarType.Float32)
            Over<float>((packed ?? x).Span<float>(), y.Span<float>(), length, logarithms);
        else
            Over<double>((packed ?? x).Span<double>(), y.Span<double>(), length, logarithms);
        return y;
    }

    private static void Over<T>(ReadOnlySpan<T> x, Span<T> y, int length, bool logarithms)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var start = 0; start < x.Length; start += length)
            Rows.Softmax(x.Slice(start, length), y.Slice(start, length), logarithms);
    }
}
