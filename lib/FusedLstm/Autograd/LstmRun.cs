using FusedLstm.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>
/// One run of the layers: how they are divided, and where what lies between forward and backward pass stands in one
/// block of memory. It holds no tensors itself: the graph does.
/// </summary>
internal sealed unsafe class LstmRun
{
    private readonly LstmPlan[] _plans;
    private readonly long[] _stashes;
    private readonly long[] _outputs;
    private readonly long[] _thinned;

    /// <param name="layout">The inputs.</param>
    /// <param name="dropout">The share of each layer's outputs but the last's that becomes zero.</param>
    /// <param name="records">Whether a backward pass may follow.</param>
    public LstmRun(LstmLayout layout, double dropout, bool records)
    {
        Layout = layout;
        Records = records;
        Dropout = Sizes.Layers > 1 ? dropout : 0;
        _plans = new LstmPlan[Sizes.Layers];
        _outputs = new long[Sizes.Layers];
        _thinned = new long[Sizes.Layers];
        _stashes = new long[Sizes.Cells];
        int threads = Team.Threads;
        for (int layer = 0; layer < Sizes.Layers; layer++)
        {
            _plans[layer] = LstmPlan.For(layout.ShapeOf(layer), threads);
            for (int direction = 0; direction < Sizes.Directions && records; direction++)
            {
                _stashes[Sizes.CellAt(layer, direction)] = Take(_plans[layer].StashLength);
            }
            if (layer < Sizes.Layers - 1)
            {
                _outputs[layer] = Take(OutputLength);
                _thinned[layer] = Dropout > 0 ? Take(OutputLength) : _outputs[layer];
            }
        }
    }

    public LstmLayout Layout { get; }

    public LstmSizes Sizes => Layout.Sizes;

    public bool Records { get; }

    public double Dropout { get; }

    /// <summary>Elements of the block.</summary>
    public long BlockLength { get; private set; }

    public LstmPlan PlanOf(int layer) => _plans[layer];

    /// <summary>Elements of a layer's output.</summary>
    private long OutputLength => (long)Layout.Steps * Layout.Batch * Sizes.Outputs;

    /// <summary>Runs the layers.</summary>
    /// <param name="operands">The operands; rows of each consecutive.</param>
    /// <param name="output">Receives the hidden states of the last layer.</param>
    /// <param name="hn">Receives the last hidden states.</param>
    /// <param name="cn">Receives the last cell states.</param>
    /// <param name="block">The block of memory, null if it has no elements.</param>
    /// <returns>What dropout multiplied each layer's outputs with.</returns>
    public List<Tensor> Forward(Tensor?[] operands, Tensor output, Tensor hn, Tensor cn, Tensor? block)
    {
        var noise = new List<Tensor>();
        var memory = new Memory(this, operands, output, block);
        float* hnStart = hn.Pointer();
        float* cnStart = cn.Pointer();
        for (int layer = 0; layer < Sizes.Layers; layer++)
        {
            for (int direction = 0; direction < Sizes.Directions; direction++)
            {
                int cell = Sizes.CellAt(layer, direction);
                var args = Arguments(memory, layer, direction);
                args.HN = StatesOf(hnStart, cell);
                args.CN = StatesOf(cnStart, cell);
                LstmKernel.Forward(args, _plans[layer]);
            }
            if (Dropout > 0 && layer < Sizes.Layers - 1)
            {
                noise.Add(DrawNoise());
                float* target = memory.Block + _thinned[layer];
                Vectors.Multiply(memory.Block + _outputs[layer], noise[^1].Pointer(), target, OutputLength);
            }
        }
        return noise;
    }

    /// <summary>The arguments of one layer and direction, but for the last states.</summary>
    public LstmForwardArgs Arguments(in Memory memory, int layer, int direction)
    {
        int cell = Sizes.CellAt(layer, direction);
        int first = Sizes.ParametersOf(cell);
        var output = layer == Sizes.Layers - 1 ? memory.Output : ByTime(memory.Block + _outputs[layer]);
        return new LstmForwardArgs
        {
            Shape = _plans[layer].Shape,
            Reverse = direction == 1,
            X = layer == 0 ? memory.Input : ByTime(memory.Block + _thinned[layer - 1]),
            WeightIh = memory[first],
            WeightHh = memory[first + 1],
            BiasIh = Sizes.HasBias ? memory[first + 2] : null,
            BiasHh = Sizes.HasBias ? memory[first + 3] : null,
            H0 = StatesOf(memory[1], cell),
            C0 = StatesOf(memory[2], cell),
            Output = output.Right(direction * Sizes.Hidden),
            Stash = Records ? memory.Block + _stashes[cell] : null,
        };
    }

    /// <summary>One cell's part of initial or last states, null for none.</summary>
    public float* StatesOf(float* states, int cell) =>
        states == null ? null : states + (nint)cell * Layout.Batch * Sizes.Hidden;

    /// <summary>Steps after each other, and in each the sequences.</summary>
    public Sequence ByTime(float* start) => new(start, (nint)Layout.Batch * Sizes.Outputs, Sizes.Outputs);

    /// <summary>A tensor for a layer's output or its gradient, ordered by time.</summary>
    public Tensor RentOutput() => TensorPool.Rent(Layout.Steps, Layout.Batch, Sizes.Outputs);

    /// <summary>Zeros where dropout drops, drawn as nn.LSTM draws them.</summary>
    private Tensor DrawNoise()
    {
        using var ones = torch.ones(
            [Layout.Steps, Layout.Batch, Sizes.Outputs],
            dtype: ScalarType.Float32,
            device: CPU
        );
        return nn.functional.dropout(ones, Dropout, training: true).DetachFromDisposeScope();
    }

    private long Take(long floats)
    {
        long start = BlockLength;
        BlockLength += Simd.RoundUp((nint)floats);
        return start;
    }

    /// <summary>Where the tensors of a run stand.</summary>
    public readonly struct Memory
    {
        private readonly nint[] _operands;

        public readonly Sequence Input;
        public readonly Sequence Output;
        public readonly float* Block;

        public Memory(LstmRun run, Tensor?[] operands, Tensor output, Tensor? block)
        {
            _operands = new nint[operands.Length];
            for (int i = 1; i < operands.Length; i++)
            {
                _operands[i] = operands[i] is { } operand ? (nint)operand.Pointer() : 0;
            }
            Input = run.Layout.SequenceOf(operands[0]!);
            Output = run.Layout.SequenceOf(output);
            Block = block is null ? null : block.Pointer();
        }

        /// <summary>The first element of an operand, null for none.</summary>
        public float* this[int operand] => (float*)_operands[operand];
    }
}
