using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Rows times transposed weights plus bias, recorded as one operation.</summary>
internal static class Affine
{
    /// <summary>(rows, in) · (out, in)ᵀ + (out).</summary>
    public static Tensor Rows(Tensor rows, Tensor weights, Tensor? bias)
    {
        if (rows.dtype != weights.dtype)
            throw new ExternalException(
                $"expected m1 and m2 to have the same dtype, but got: {rows.dtype} != {weights.dtype}"
            );
        var y = Tensor.New([rows.Shape[0], weights.Shape[0]], rows.dtype);
        var fused = bias is null || FitsRow(bias, rows, weights);
        Products.MatrixTransposed(rows, weights, y, fused ? bias : null);
        if (!fused)
            Elementwise.Binary<BinaryOperators.Add>(y, bias!, "linear", into: y);
        if (Graph.Records([rows, weights, bias]))
            y.SetHistory(new AffineNode(rows, weights, bias), 0);
        return y;
    }

    private static bool FitsRow(Tensor bias, Tensor rows, Tensor weights) =>
        bias.dtype == ScalarType.Float32
        && rows.dtype == ScalarType.Float32
        && bias.IsContiguous
        && bias.Rank == 1
        && bias.Shape[0] == weights.Shape[0];

    private sealed class AffineNode(Tensor rows, Tensor weights, Tensor? bias) : Node([rows, weights, bias])
    {
        private readonly SavedTensor _rows = new(rows);
        private readonly SavedTensor _weights = new(weights);

        public override string Name => "AddmmBackward0";

        public override void Backward(ReadOnlySpan<Tensor?> grads, Span<Tensor?> inputGrads)
        {
            var grad = grads[0]!;
            if (Needs(0))
                inputGrads[0] = grad.mm(WithHistory(_weights.Value, Edges[1]));
            if (Needs(1) && !GradMode.Enabled && CanFuse(grad, _rows.Value))
            {
                (inputGrads[1], inputGrads[2]) = FusedGradients(grad, _rows.Value);
                return;
            }
            if (Needs(1))
                inputGrads[1] = grad.t().mm(WithHistory(_rows.Value, Edges[0]));
            if (Needs(2))
                inputGrads[2] = grad.sum(0L);
        }

        private static bool CanFuse(Tensor grad, Tensor x) =>
            grad.dtype == ScalarType.Float32 && grad.Strides[1] == 1 && x.Strides[1] == 1;

        private unsafe (Tensor Weights, Tensor? Bias) FusedGradients(Tensor grad, Tensor x)
        {
            var (n, inputs, outputs) = ((nint)x.Shape[0], (nint)x.Shape[1], (nint)grad.Shape[1]);
            var weights = Tensor.New([outputs, inputs], grad.dtype);
            var bias = Needs(2) ? Tensor.New([outputs], grad.dtype) : null;
            AffineGradient.Run(
                n,
                inputs,
                outputs,
                grad.Pointer<float>(),
                (nint)grad.Strides[0],
                x.Pointer<float>(),
                (nint)x.Strides[0],
                weights.Pointer<float>(),
                bias is null ? null : bias.Pointer<float>()
            );
            return (weights, bias);
        }

        protected override void DisposeSaved()
        {
            _rows.Dispose();
            _weights.Dispose();
        }
    }
}
