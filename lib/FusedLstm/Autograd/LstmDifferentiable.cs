using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>Gradients that can be differentiated again: the run is repeated by TorchSharp's own LSTM.</summary>
internal static class LstmDifferentiable
{
    /// <summary>Computes the gradients of the operands, with a graph.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stock">TorchSharp's own module with the same parameters.</param>
    /// <param name="operands">The operands, and maybe more.</param>
    /// <param name="gradOutputs">The gradients of the outputs.</param>
    /// <param name="wanted">The operands whose gradients are wanted.</param>
    /// <param name="gradients">Receives the gradients.</param>
    /// <exception cref="NotSupportedException">There is dropout between the layers.</exception>
    public static void Backward(
        LstmRun run,
        LSTM stock,
        List<Tensor> operands,
        List<Tensor> gradOutputs,
        bool[] wanted,
        Tensor?[] gradients
    )
    {
        if (run.Dropout > 0)
        {
            throw new NotSupportedException(
                "second derivatives with dropout between the layers are not implemented"
            );
        }
        using var scope = NewDisposeScope();
        var parameters = stock.parameters().ToArray();
        bool isSingle = run.Layout.IsSingle;
        var x = isSingle ? operands[0].unsqueeze(run.Layout.BatchDimension) : operands[0];
        (Tensor, Tensor)? states = null;
        if (operands[1] is { } h0 && operands[2] is { } c0)
        {
            states = isSingle ? (h0.unsqueeze(1), c0.unsqueeze(1)) : (h0, c0);
        }
        var (output, hn, cn) = stock.call(x, states);
        if (isSingle)
        {
            (output, hn, cn) = (output.squeeze(run.Layout.BatchDimension), hn.squeeze(1), cn.squeeze(1));
        }
        Tensor[] outputs = [output, hn, cn];
        var used = Enumerable.Range(0, 3).Where(i => !gradOutputs[i].IsInvalid).ToArray();
        var places = Enumerable.Range(0, wanted.Length).Where(i => wanted[i]).ToArray();
        var found = autograd.grad(
            [.. used.Select(i => outputs[i])],
            [
                .. places.Select(i =>
                    i < LstmSizes.FirstParameter ? operands[i] : parameters[i - LstmSizes.FirstParameter]
                ),
            ],
            [.. used.Select(i => gradOutputs[i])],
            retain_graph: true,
            create_graph: true,
            allow_unused: true
        );
        for (int i = 0; i < places.Length; i++)
        {
            gradients[places[i]] = found[i].IsInvalid ? null : found[i].DetachFromDisposeScope();
        }
    }
}
