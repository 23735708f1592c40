using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Functional;

/// <summary>
/// Cross-entropy of rows of logits with classes as one operation: the pass that computes the losses leaves the
/// gradient behind, and the backward pass only scales it.
/// </summary>
internal static unsafe class FusedCrossEntropy
{
    public static Tensor Of(Tensor rows, Tensor labels, long ignore, Reduction reduction)
    {
        using var classes = labels.Packed();
        using var packed = rows.Shape[1] == 1 || rows.Strides[1] == 1 ? null : rows.Packed();
        var logits = packed ?? rows;
        var (n, width) = ((nint)rows.Shape[0], (nint)rows.Shape[1]);
        var (count, invalid) = SoftmaxCrossEntropy.Check(n, width, classes.Pointer<long>(), ignore);
        if (invalid >= 0)
            throw new ExternalException(
                $"Target {classes.Span<long>()[(int)invalid]} is out of bounds: expected 0 to {width - 1}."
            );
        var records = Graph.Records([rows]);
        var gradient = records ? Tensor.New([n, width], ScalarType.Float32, scoped: false) : null;
        var each = reduction == Reduction.None;
        var loss = Tensor.New(each ? [n] : Shapes.Scalar, ScalarType.Float32);
        var scale = reduction == Reduction.Mean ? 1f / count : 1f;
        var sum = SoftmaxCrossEntropy.Run(
            n,
            width,
            logits.Pointer<float>(),
            (nint)logits.Strides[0],
            classes.Pointer<long>(),
            ignore,
            each ? loss.Pointer<float>() : null,
            gradient is null ? null : gradient.Pointer<float>(),
            scale
        );
        if (!each)
            *loss.Pointer<float>() = (float)(reduction == Reduction.Mean ? sum / count : sum);
        if (gradient is not null)
            loss.SetHistory(new FusedNode(rows, gradient), 0);
        return loss;
    }

    private sealed class FusedNode(Tensor rows, Tensor gradient) : Node([rows])
    {
        public override string Name => "NllLossBackward0";

        public override void Backward(ReadOnlySpan<Tensor?> grads, Span<Tensor?> inputGrads)
        {
            if (GradMode.Enabled)
                throw new NotSupportedException(
                    "The gradient of cross_entropy's gradient is not recorded here; use log_softmax and nll_loss."
                );
            var grad = grads[0]!;
            inputGrads[0] =
                grad.Count == 1 && grad.ToSingle() == 1f
                    ? gradient.alias()
                    : gradient.mul(grad.Rank == 0 ? grad : grad.unsqueeze(1));
        }

        protected override void DisposeSaved() => gradient.Dispose();
    }
}
