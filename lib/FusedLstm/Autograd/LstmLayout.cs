using System.Runtime.InteropServices;
using FusedLstm.Kernels;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>The inputs of one call, checked, with their layout.</summary>
internal sealed class LstmLayout
{
    private readonly Tensor _input;
    private readonly (Tensor, Tensor)? _states;
    private readonly bool _batchFirst;

    /// <param name="sizes">The layers.</param>
    /// <param name="input">The input.</param>
    /// <param name="states">The initial states, or null.</param>
    /// <param name="batchFirst">The input is [batch, steps, features].</param>
    public LstmLayout(LstmSizes sizes, Tensor input, (Tensor, Tensor)? states, bool batchFirst)
    {
        _input = input;
        _states = states;
        Sizes = sizes;
        long rank = input.dim();
        IsSingle = rank == 2;
        _batchFirst = batchFirst && !IsSingle;
        BatchDimension = batchFirst ? 0 : 1;
        if (rank is 2 or 3)
        {
            Steps = (int)input.size(_batchFirst ? 1 : 0);
            Batch = IsSingle ? 1 : (int)input.size(_batchFirst ? 0 : 1);
        }
    }

    public LstmSizes Sizes { get; }

    public int Steps { get; }

    public int Batch { get; }

    /// <summary>One sequence, without a dimension for the batch.</summary>
    public bool IsSingle { get; }

    /// <summary>The dimension that input and output of a batch have for its sequences.</summary>
    public int BatchDimension { get; }

    private long[] InputShape =>
        IsSingle ? [Steps, Sizes.Inputs]
        : _batchFirst ? [Batch, Steps, Sizes.Inputs]
        : [Steps, Batch, Sizes.Inputs];

    /// <summary>The shape of initial and last states.</summary>
    public long[] StateShape => IsSingle ? [Sizes.Cells, Sizes.Hidden] : [Sizes.Cells, Batch, Sizes.Hidden];

    /// <summary>The shape of an operand. TorchSharp asks libtorch for each, which takes a microsecond.</summary>
    public long[] ShapeOfOperand(int place) =>
        place == 0 ? InputShape
        : place < LstmSizes.FirstParameter ? StateShape
        : Sizes.ShapeOfParameter(place);

    public LstmShape ShapeOf(int layer) => new(Steps, Batch, Sizes.InputsOf(layer), Sizes.Hidden);

    /// <summary>Whether the kernels can do this call; what they cannot do, wrong types included, is TorchSharp's.</summary>
    /// <exception cref="ExternalException">A shape does not fit.</exception>
    public bool Fits(Parameter[] parameters)
    {
        if (!_input.IsPlain() || !Array.TrueForAll(parameters, p => p.IsPlainBlock()))
        {
            return false;
        }
        CheckShapes();
        bool states = _states is not { } both || (both.Item1.IsPlain() && both.Item2.IsPlain());
        return states && Steps > 0 && Batch > 0;
    }

    /// <summary>An output without content. Its memory is ordered by time, as that of nn.LSTM.</summary>
    public Tensor NewOutput()
    {
        long features = Sizes.Outputs;
        return IsSingle ? empty([Steps, features])
            : _batchFirst ? empty_strided([Batch, Steps, features], [features, Batch * features, 1])
            : empty([Steps, Batch, features]);
    }

    /// <summary>Where the steps and sequences of a tensor in the layout of input and output stand.</summary>
    public unsafe Sequence SequenceOf(Tensor tensor)
    {
        float* start = tensor.Pointer();
        return IsSingle ? new(start, (nint)tensor.stride(0), 0)
            : _batchFirst ? new(start, (nint)tensor.stride(1), (nint)tensor.stride(0))
            : new(start, (nint)tensor.stride(0), (nint)tensor.stride(1));
    }

    private void CheckShapes()
    {
        long rank = _input.dim();
        string expected = _batchFirst ? $"[batch, steps, {Sizes.Inputs}]" : $"[steps, batch, {Sizes.Inputs}]";
        if (rank is not (2 or 3))
        {
            throw new ExternalException(
                $"input must have 3 dimensions, {expected}, or 2 for one sequence; got {Text(_input.shape)}"
            );
        }
        if (_input.size(-1) != Sizes.Inputs)
        {
            throw new ExternalException(
                $"input.size(-1) must be equal to input_size. Expected {Sizes.Inputs}, got {_input.size(-1)}: "
                    + $"the input is {Text(_input.shape)} and should be {(IsSingle ? $"[steps, {Sizes.Inputs}]" : expected)}"
            );
        }
        if (_states is (var h0, var c0))
        {
            CheckState(h0, "hidden[0]");
            CheckState(c0, "hidden[1]");
        }
    }

    private void CheckState(Tensor state, string name)
    {
        if (!state.shape.AsSpan().SequenceEqual(StateShape))
        {
            throw new ExternalException($"Expected {name} size {Text(StateShape)}, got {Text(state.shape)}");
        }
    }

    private static string Text(long[] shape) => $"[{string.Join(", ", shape)}]";
}

/// <summary>The fixed sizes of a stack of LSTM layers, and the order of what it computes with.</summary>
/// <remarks>
/// A cell is one layer in one direction. Operands are the input, the initial hidden and cell states, and the parameters
/// of each cell: weight_ih, weight_hh and, with biases, bias_ih and bias_hh.
/// </remarks>
internal sealed record LstmSizes(int Inputs, int Hidden, int Layers, bool HasBias, bool Bidirectional)
{
    /// <summary>The place of the first parameter among the operands.</summary>
    public const int FirstParameter = 3;

    public int Directions => Bidirectional ? 2 : 1;

    public int Cells => Layers * Directions;

    /// <summary>Features of a layer's output.</summary>
    public int Outputs => Hidden * Directions;

    public int InputsOf(int layer) => layer == 0 ? Inputs : Outputs;

    public int CellAt(int layer, int direction) => layer * Directions + direction;

    /// <summary>Whether an operand is a bias.</summary>
    public bool IsBias(int place) => HasBias && place >= FirstParameter && (place - FirstParameter) % 4 >= 2;

    /// <summary>The place of a cell's first parameter among the operands.</summary>
    public int ParametersOf(int cell) => FirstParameter + cell * ParametersOfCell;

    /// <summary>The shape of the parameter at a place among the operands.</summary>
    public long[] ShapeOfParameter(int place)
    {
        var (cell, parameter) = Math.DivRem(place - FirstParameter, ParametersOfCell);
        return parameter switch
        {
            0 => [4L * Hidden, InputsOf(cell / Directions)],
            1 => [4L * Hidden, Hidden],
            _ => [4L * Hidden],
        };
    }

    private int ParametersOfCell => HasBias ? 4 : 2;
}
