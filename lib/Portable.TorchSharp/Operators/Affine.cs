using System.Runtime.InteropServices;
using TorchSharp.Autograd;
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
        Products.MatrixTransposed(rows, weights, y);
        if (bias is not null)
            Elementwise.Binary<BinaryOperators.Add>(y, bias, "linear", into: y);
        if (Graph.Records([rows, weights, bias]))
            y.SetHistory(new AffineNode(rows, weights, bias), 0);
        return y;
    }

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
            if (Needs(1))
                inputGrads[1] = grad.t().mm(WithHistory(_rows.Value, Edges[0]));
            if (Needs(2))
                inputGrads[2] = grad.sum(0L);
        }

        protected override void DisposeSaved()
        {
            _rows.Dispose();
            _weights.Dispose();
        }
    }
}
