using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The run of an LSTM as one recorded operation. Inputs: input, initial hidden and cell states, parameters in order.
/// Outputs: hidden states of all steps, last hidden states, last cell states.
/// </summary>
internal sealed unsafe class LstmNode<T>(Tensor?[] inputs, LstmTrace<T> trace) : Node(inputs, outputs: 3)
    where T : unmanaged
{
    private readonly SavedTensor _output = new(trace.Output);

    public override string Name => "LstmBackward0";

    /// <summary>Walks the layers from the last to the first, each direction through all its steps.</summary>
    /// <exception cref="ExternalException">A graph of the backward pass itself is wanted.</exception>
    public override void Backward(ReadOnlySpan<Tensor?> grads, Span<Tensor?> inputGrads)
    {
        if (GradMode.Enabled)
            throw new ExternalException("the derivative for 'LSTM backward' is not implemented");
        _ = _output.Value;
        var operands = trace.Operands();
        NewInputGrads(operands, inputGrads);
        if (trace.Input.Batch == 0)
        {
            foreach (var grad in inputGrads)
                grad?.FillWithZeros();
            return;
        }
        using var gradHn = Readable(grads[1], isOutput: false);
        using var gradCn = Readable(grads[2], isOutput: false);
        var gradOutput = Readable(grads[0], isOutput: true);
        for (var layer = trace.Plans.Length - 1; layer >= 0; layer--)
        {
            var gradX = layer == 0 ? inputGrads[0] : NewGradOfOutput();
            for (var direction = 0; direction < trace.Sizes.Directions; direction++)
            {
                var args = Arguments(operands, inputGrads, layer, direction);
                args.GradHN = trace.StatesOf(gradHn, trace.CellAt(layer, direction));
                args.GradCN = trace.StatesOf(gradCn, trace.CellAt(layer, direction));
                SetGradOutput(ref args, gradOutput, layer, direction);
                BackwardThrough(ref args, gradX, layer, direction);
            }
            gradOutput?.Dispose();
            gradOutput = layer == 0 ? null : gradX;
            if (layer > 0 && trace.NoiseAfter(layer - 1) is { } noise)
                gradOutput!.mul_(noise);
        }
    }

    protected override void DisposeSaved()
    {
        _output.Dispose();
        trace.Dispose();
    }

    private LstmBackwardArgs<T> Arguments(
        Tensor?[] operands,
        ReadOnlySpan<Tensor?> inputGrads,
        int layer,
        int direction
    )
    {
        var cell = trace.CellAt(layer, direction);
        var first = trace.FirstParameter(cell);
        return new()
        {
            Forward = trace.Arguments(operands, layer, direction),
            GradWeightIh = Start(inputGrads[first]),
            GradWeightHh = Start(inputGrads[first + 1]),
            GradBiasIh = trace.Sizes.HasBias ? Start(inputGrads[first + 2]) : null,
            GradBiasHh = trace.Sizes.HasBias ? Start(inputGrads[first + 3]) : null,
            GradH0 = trace.StatesOf(inputGrads[1], cell),
            GradC0 = trace.StatesOf(inputGrads[2], cell),
        };
    }

    private void SetGradOutput(ref LstmBackwardArgs<T> args, Tensor? gradOutput, int layer, int direction)
    {
        if (gradOutput is null)
            return;
        var isLast = layer == trace.Plans.Length - 1;
        args.GradOutput = gradOutput.Pointer<T>() + direction * trace.Sizes.Hidden;
        (args.GradOutputStep, args.GradOutputRow) = isLast
            ? trace.Input.StridesOf(gradOutput)
            : LstmTrace<T>.ByTime(gradOutput);
    }

    /// <summary>Runs one direction; what the second gives for the input is added to what the first gave.</summary>
    private void BackwardThrough(ref LstmBackwardArgs<T> args, Tensor? gradX, int layer, int direction)
    {
        using var second =
            gradX is not null && direction > 0 ? Tensor.New(gradX.Shape, gradX.dtype, false) : null;
        if ((second ?? gradX) is { } target)
        {
            args.GradX = target.Pointer<T>();
            (args.GradXStep, args.GradXRow) =
                layer == 0 ? trace.Input.StridesOf(target) : LstmTrace<T>.ByTime(target);
        }
        LstmPasses<T>.Backward(args, trace.Plans[layer]);
        if (second is not null)
            gradX!.AddInPlace(second);
    }

    private void NewInputGrads(Tensor?[] operands, Span<Tensor?> inputGrads)
    {
        for (var i = 0; i < inputGrads.Length; i++)
            if (Needs(i))
                inputGrads[i] = Tensor.New(operands[i]!.Shape, operands[i]!.dtype);
    }

    private Tensor NewGradOfOutput() => Tensor.New(trace.Output.Shape, trace.Output.dtype, scoped: false);

    // Like the forward pass: rows one after another, but for those of the output. The caller disposes the result.
    private static Tensor? Readable(Tensor? grad, bool isOutput) =>
        grad is null ? null
        : grad.IsContiguous || (isOutput && grad.Strides[^1] == 1)
            ? grad.Window(grad.Shape, grad.Strides, grad.Offset, scoped: false)
        : grad.Packed();

    private static T* Start(Tensor? tensor) => tensor is null ? null : tensor.Pointer<T>();
}
