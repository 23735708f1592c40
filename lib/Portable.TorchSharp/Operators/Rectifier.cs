using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>max(x, 0) and its gradient: contiguous singles by the kernel, everything else element by element.</summary>
internal static unsafe class Rectifier
{
    public static Tensor Of(Tensor x)
    {
        if (x.dtype != ScalarType.Float32 || !x.IsContiguous)
            return Elementwise.Unary<UnaryOperators.Relu>(x, "relu");
        var y = Tensor.New(x.Shape, x.dtype);
        Relu.Forward(x.Pointer<float>(), y.Pointer<float>(), (nint)x.Count);
        return y;
    }

    /// <summary>The gradient of the input from that of the result <paramref name="y"/>.</summary>
    public static Tensor Backward(Tensor y, Tensor grad)
    {
        if (GradMode.Enabled || grad.dtype != ScalarType.Float32 || !grad.IsContiguous || !y.IsContiguous)
            return grad.mul(y.gt(0));
        var gradX = Tensor.New(y.Shape, y.dtype);
        Relu.Backward(y.Pointer<float>(), grad.Pointer<float>(), gradX.Pointer<float>(), (nint)y.Count);
        return gradX;
    }
}
