using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The inputs of one call of an LSTM, checked, with its sizes and strides.</summary>
internal readonly struct LstmInput
{
    public readonly Tensor X;
    public readonly Tensor? H0;
    public readonly Tensor? C0;
    public readonly int Steps;
    public readonly int Batch;

    /// <summary>A single sequence without a dimension for the batch.</summary>
    public readonly bool IsUnbatched;

    /// <summary>Input and output are [batch, steps, features].</summary>
    public readonly bool BatchFirst;

    /// <exception cref="ExternalException">A shape or type does not fit.</exception>
    public LstmInput(
        Tensor input,
        (Tensor, Tensor)? states,
        LstmSizes sizes,
        bool batchFirst,
        ScalarType type
    )
    {
        (X, H0, C0) = (input, states?.Item1, states?.Item2);
        if (input.Rank is not (2 or 3))
            throw new ExternalException(
                $"input must have 3 dimensions, or 2 for one sequence, got {input.Rank}"
            );
        if (input.Shape[^1] != sizes.Inputs)
            throw new ExternalException(
                $"input.size(-1) must be equal to input_size. Expected {sizes.Inputs}, got {input.Shape[^1]}"
            );
        IsUnbatched = input.Rank == 2;
        BatchFirst = batchFirst && !IsUnbatched;
        Steps = (int)input.Shape[BatchFirst ? 1 : 0];
        Batch = IsUnbatched ? 1 : (int)input.Shape[BatchFirst ? 0 : 1];
        if (Steps == 0)
            throw new ExternalException("Expected sequence length to be larger than 0 in RNN");
        CheckType(input, type, "input");
        var expected = StateShape(sizes);
        CheckState(H0, expected, type, "hidden[0]");
        CheckState(C0, expected, type, "hidden[1]");
    }

    /// <summary>The shape of initial and last states.</summary>
    public long[] StateShape(LstmSizes sizes) =>
        IsUnbatched ? [sizes.Cells, sizes.Hidden] : [sizes.Cells, Batch, sizes.Hidden];

    /// <summary>The output's shape in the input's layout, and its strides over memory ordered by time.</summary>
    public (long[] Shape, long[] Strides) OutputLayout(long features) =>
        IsUnbatched ? ([Steps, features], [features, 1])
        : BatchFirst ? ([Batch, Steps, features], [features, Batch * features, 1])
        : ([Steps, Batch, features], [Batch * features, features, 1]);

    /// <summary>The distances, in elements, between steps and between sequences of a tensor in this layout.</summary>
    public (nint Step, nint Row) StridesOf(Tensor tensor)
    {
        var strides = tensor.Strides;
        return IsUnbatched ? ((nint)strides[0], 0)
            : BatchFirst ? ((nint)strides[1], (nint)strides[0])
            : ((nint)strides[0], (nint)strides[1]);
    }

    private static void CheckState(Tensor? state, long[] expected, ScalarType type, string name)
    {
        if (state is null)
            return;
        CheckType(state, type, name);
        if (!state.Shape.AsSpan().SequenceEqual(expected))
            throw new ExternalException(
                $"Expected {name} size {Shapes.Text(expected)}, got {Shapes.Text(state.Shape)}"
            );
    }

    private static void CheckType(Tensor tensor, ScalarType type, string name)
    {
        if (tensor.dtype != type)
            throw new ExternalException(
                $"{name} and the LSTM's parameters must have the same dtype, but got {tensor.dtype} and {type}"
            );
    }
}
