using FusedLstm.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>The backward pass of a run: from the gradients of its outputs to those of its operands.</summary>
/// <param name="run">The run.</param>
/// <param name="memory">Its operands, output and block.</param>
/// <param name="gradients">The gradients to compute, null where none is wanted.</param>
/// <param name="noise">What dropout multiplied each layer's outputs with.</param>
internal sealed unsafe class LstmGradients(
    LstmRun run,
    LstmRun.Memory memory,
    Tensor?[] gradients,
    IReadOnlyList<Tensor> noise
)
{
    /// <summary>Walks the layers from the last to the first, each direction through all its steps.</summary>
    /// <param name="gradOutput">Gradient of the output, or null.</param>
    /// <param name="gradHn">Gradient of the last hidden states, or null.</param>
    /// <param name="gradCn">Gradient of the last cell states, or null.</param>
    public void Run(Tensor? gradOutput, Tensor? gradHn, Tensor? gradCn)
    {
        var sizes = run.Sizes;
        var arriving = gradOutput is null ? default : run.Layout.SequenceOf(gradOutput);
        Tensor? between = null;
        for (int layer = sizes.Layers - 1; layer >= 0; layer--)
        {
            var gradX = layer == 0 ? gradients[0] : run.RentOutput();
            for (int direction = 0; direction < sizes.Directions; direction++)
            {
                int cell = sizes.CellAt(layer, direction);
                var args = Arguments(layer, direction);
                args.GradHN = run.StatesOf(Pointer(gradHn), cell);
                args.GradCN = run.StatesOf(Pointer(gradCn), cell);
                args.GradOutput = arriving.Right(direction * sizes.Hidden);
                RunCell(ref args, layer, direction, gradX);
            }
            if (between is not null)
            {
                TensorPool.Return(between);
            }
            between = layer == 0 ? null : gradX;
            if (between is not null)
            {
                if (noise.Count > 0)
                {
                    between.mul_(noise[layer - 1]);
                }
                arriving = run.ByTime(between.Pointer());
            }
        }
    }

    private LstmBackwardArgs Arguments(int layer, int direction)
    {
        int cell = run.Sizes.CellAt(layer, direction);
        int first = run.Sizes.ParametersOf(cell);
        bool hasBias = run.Sizes.HasBias;
        return new LstmBackwardArgs
        {
            Forward = run.Arguments(memory, layer, direction),
            GradWeightIh = Pointer(gradients[first]),
            GradWeightHh = Pointer(gradients[first + 1]),
            GradBiasIh = hasBias ? Pointer(gradients[first + 2]) : null,
            GradBiasHh = hasBias ? Pointer(gradients[first + 3]) : null,
            GradH0 = run.StatesOf(Pointer(gradients[1]), cell),
            GradC0 = run.StatesOf(Pointer(gradients[2]), cell),
        };
    }

    /// <summary>Runs one direction; what the second gives for the input is added to what the first gave.</summary>
    private void RunCell(ref LstmBackwardArgs args, int layer, int direction, Tensor? gradX)
    {
        var second = gradX is not null && direction > 0 ? TensorPool.Rent(gradX.shape) : null;
        if ((second ?? gradX) is { } target)
        {
            args.GradX = layer == 0 ? run.Layout.SequenceOf(target) : run.ByTime(target.Pointer());
        }
        LstmKernel.Backward(args, run.PlanOf(layer));
        if (second is not null && gradX is not null)
        {
            float* sum = gradX.Pointer();
            Vectors.Add(sum, second.Pointer(), sum, gradX.numel());
            TensorPool.Return(second);
        }
    }

    private static float* Pointer(Tensor? tensor) => tensor is null ? null : tensor.Pointer();
}
