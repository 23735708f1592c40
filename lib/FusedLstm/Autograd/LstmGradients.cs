using FusedLstm.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>The backward pass of a run: from the gradients of its outputs to those of its operands.</summary>
internal sealed unsafe class LstmGradients
{
    private readonly LstmRun _run;
    private readonly LstmRun.Memory _memory;
    private readonly Tensor?[] _gradients;
    private readonly IReadOnlyList<Tensor> _noise;

    /// <param name="run">The run.</param>
    /// <param name="memory">Its operands, output and block.</param>
    /// <param name="gradients">The gradients to compute, null where none is wanted.</param>
    /// <param name="noise">What dropout multiplied each layer's outputs with.</param>
    public LstmGradients(
        LstmRun run,
        in LstmRun.Memory memory,
        Tensor?[] gradients,
        IReadOnlyList<Tensor> noise
    )
    {
        _run = run;
        _memory = memory;
        _gradients = gradients;
        _noise = noise;
    }

    /// <summary>Walks the layers from the last to the first, each direction through all its steps.</summary>
    /// <param name="gradOutput">Gradient of the output, or null.</param>
    /// <param name="gradHn">Gradient of the last hidden states, or null.</param>
    /// <param name="gradCn">Gradient of the last cell states, or null.</param>
    public void Run(Tensor? gradOutput, Tensor? gradHn, Tensor? gradCn)
    {
        var sizes = _run.Sizes;
        var arriving = gradOutput is null ? default : _run.Layout.SequenceOf(gradOutput);
        Tensor? between = null;
        for (int layer = sizes.Layers - 1; layer >= 0; layer--)
        {
            var gradX = layer == 0 ? _gradients[0] : _run.RentOutput();
            for (int direction = 0; direction < sizes.Directions; direction++)
            {
                int cell = sizes.CellAt(layer, direction);
                var args = Arguments(layer, direction);
                args.GradHN = _run.StatesOf(Pointer(gradHn), cell);
                args.GradCN = _run.StatesOf(Pointer(gradCn), cell);
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
                if (_noise.Count > 0)
                {
                    between.mul_(_noise[layer - 1]);
                }
                arriving = _run.ByTime(between.Pointer());
            }
        }
    }

    private LstmBackwardArgs Arguments(int layer, int direction)
    {
        int cell = _run.Sizes.CellAt(layer, direction);
        int first = _run.Sizes.ParametersOf(cell);
        bool hasBias = _run.Sizes.HasBias;
        return new LstmBackwardArgs
        {
            Forward = _run.Arguments(_memory, layer, direction),
            GradWeightIh = Pointer(_gradients[first]),
            GradWeightHh = Pointer(_gradients[first + 1]),
            GradBiasIh = hasBias ? Pointer(_gradients[first + 2]) : null,
            GradBiasHh = hasBias ? Pointer(_gradients[first + 3]) : null,
            GradH0 = _run.StatesOf(Pointer(_gradients[1]), cell),
            GradC0 = _run.StatesOf(Pointer(_gradients[2]), cell),
        };
    }

    /// <summary>Runs one direction; what the second gives for the input is added to what the first gave.</summary>
    private void RunCell(ref LstmBackwardArgs args, int layer, int direction, Tensor? gradX)
    {
        var second = gradX is not null && direction > 0 ? TensorPool.Rent(gradX.shape) : null;
        if ((second ?? gradX) is { } target)
        {
            args.GradX = layer == 0 ? _run.Layout.SequenceOf(target) : _run.ByTime(target.Pointer());
        }
        LstmKernel.Backward(args, _run.PlanOf(layer));
        if (second is not null && gradX is not null)
        {
            float* sum = gradX.Pointer();
            Vectors.Add(sum, second.Pointer(), sum, gradX.numel());
            TensorPool.Return(second);
        }
    }

    private static float* Pointer(Tensor? tensor) => tensor is null ? null : tensor.Pointer();
}
