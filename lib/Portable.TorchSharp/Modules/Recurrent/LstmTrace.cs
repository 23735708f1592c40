using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// One run of an LSTM over its layers: the hidden states of each layer, ordered by time, and, where a backward pass
/// may follow, all it needs again.
/// </summary>
internal sealed unsafe class LstmTrace<T> : IDisposable
    where T : unmanaged
{
    private readonly Tensor[] _outputs;
    private readonly Tensor?[] _stashes;
    private readonly Tensor?[] _noise;
    private readonly Tensor?[] _thinned;
    private SavedTensor?[] _saved = [];

    public LstmTrace(LstmSizes sizes, in LstmInput input)
    {
        (Sizes, Input) = (sizes, input);
        Plans = new LstmPlan[sizes.Layers];
        for (var layer = 0; layer < Plans.Length; layer++)
            Plans[layer] = LstmPlan.For(
                new LstmShape(input.Steps, input.Batch, (int)sizes.InputsOf(layer), (int)sizes.Hidden)
            );
        _outputs = new Tensor[sizes.Layers];
        _noise = new Tensor?[sizes.Layers];
        _thinned = new Tensor?[sizes.Layers];
        _stashes = new Tensor?[sizes.Cells];
    }

    public LstmSizes Sizes { get; }

    public LstmInput Input { get; }

    public LstmPlan[] Plans { get; }

    /// <summary>The last layer's hidden states, [steps, batch, directions · units].</summary>
    public Tensor Output => _outputs[^1];

    /// <summary>Runs the layers.</summary>
    /// <param name="operands">Input, initial states or null, parameters; rows of each consecutive.</param>
    /// <param name="hn">Receives the last hidden states.</param>
    /// <param name="cn">Receives the last cell states.</param>
    /// <param name="dropout">The share of each layer's outputs but the last's that becomes zero.</param>
    /// <param name="records">Whether a backward pass may follow.</param>
    public void Run(Tensor?[] operands, Tensor hn, Tensor cn, double dropout, bool records)
    {
        for (var layer = 0; layer < _outputs.Length; layer++)
        {
            _outputs[layer] = New(Input.Steps, Input.Batch, Sizes.Outputs);
            for (var direction = 0; direction < Sizes.Directions; direction++)
            {
                var cell = CellAt(layer, direction);
                if (records)
                    _stashes[cell] = New(LstmPasses<T>.StashLength(Plans[layer]));
                var args = Arguments(operands, layer, direction);
                args.HN = StatesOf(hn, cell);
                args.CN = StatesOf(cn, cell);
                LstmPasses<T>.Forward(args, Plans[layer]);
            }
            if (dropout > 0 && layer < _outputs.Length - 1)
                Thin(layer, dropout);
        }
        if (records)
            _saved = Array.ConvertAll(
                operands,
                SavedTensor? (operand) => operand is null ? null : new(operand)
            );
    }

    /// <summary>The operands of the run.</summary>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">One was changed since.</exception>
    public Tensor?[] Operands() => Array.ConvertAll(_saved, saved => saved?.Value);

    /// <summary>The arguments of one layer and direction, but for the last states.</summary>
    public LstmForwardArgs<T> Arguments(Tensor?[] operands, int layer, int direction)
    {
        var cell = CellAt(layer, direction);
        var first = FirstParameter(cell);
        var source = layer == 0 ? operands[0]! : _thinned[layer - 1] ?? _outputs[layer - 1];
        var (step, row) = layer == 0 ? Input.StridesOf(source) : ByTime(source);
        var (outputStep, outputRow) = ByTime(_outputs[layer]);
        return new()
        {
            Shape = Plans[layer].Shape,
            Reverse = direction == 1 || Sizes.Reversed,
            X = source.Pointer<T>(),
            XStep = step,
            XRow = row,
            WeightIh = operands[first]!.Pointer<T>(),
            WeightHh = operands[first + 1]!.Pointer<T>(),
            BiasIh = Sizes.HasBias ? operands[first + 2]!.Pointer<T>() : null,
            BiasHh = Sizes.HasBias ? operands[first + 3]!.Pointer<T>() : null,
            H0 = StatesOf(operands[1], cell),
            C0 = StatesOf(operands[2], cell),
            Output = _outputs[layer].Pointer<T>() + direction * Sizes.Hidden,
            OutputStep = outputStep,
            OutputRow = outputRow,
            Stash = _stashes[cell] is { } stash ? stash.Pointer<T>() : null,
        };
    }

    /// <summary>What dropout multiplied a layer's output with, null for nothing.</summary>
    public Tensor? NoiseAfter(int layer) => _noise[layer];

    public int CellAt(int layer, int direction) => layer * Sizes.Directions + direction;

    /// <summary>The place of a cell's first parameter among the operands.</summary>
    public int FirstParameter(int cell) => 3 + cell * Sizes.ParametersOfCell;

    /// <summary>One cell's part of initial or last states.</summary>
    public T* StatesOf(Tensor? states, int cell) =>
        states is null ? null : states.Pointer<T>() + cell * Input.Batch * Sizes.Hidden;

    /// <summary>The distances between steps and between sequences in memory ordered by time.</summary>
    public static (nint Step, nint Row) ByTime(Tensor tensor) =>
        ((nint)tensor.Strides[0], (nint)tensor.Strides[1]);

    public void Dispose()
    {
        foreach (var tensors in (ReadOnlySpan<Tensor?[]>)[_outputs, _stashes, _noise, _thinned])
        foreach (var tensor in tensors)
            tensor?.Dispose();
        foreach (var saved in _saved)
            saved?.Dispose();
    }

    private void Thin(int layer, double dropout)
    {
        using var quiet = no_grad();
        var noise = New(_outputs[layer].Shape);
        nn.functional.DrawDropoutNoise(noise, dropout);
        _noise[layer] = noise;
        _thinned[layer] = _outputs[layer].CloneUnscoped().mul_(noise);
    }

    private Tensor New(params long[] shape) => Tensor.New(shape, Input.X.dtype, scoped: false);
}
