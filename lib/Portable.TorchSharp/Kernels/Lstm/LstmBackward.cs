namespace TorchSharp.Kernels;

/// <summary>The backward pass of one layer and direction, divided by the <see cref="LstmPlan"/> of the forward pass.</summary>
internal unsafe partial struct LstmBackward<S, V> : IWork
    where S : struct, ISimd<V>
    where V : struct
{
    /// <summary>Rows of the weight-gradient products: those of several steps together.</summary>
    private const int GroupRows = 256;

    /// <summary>
    /// Up to so many rows of all steps packing the weights costs more than it saves, if the weights stay in the cache.
    /// </summary>
    private const int UnpackedRows = 512;

    private const int UnpackedWeights = 1 << 17;

    private readonly LstmBackwardArgs<float> _args;
    private readonly LstmPlan _plan;
    private readonly nint _gradGatesRow;
    private readonly int _group;
    private SpinBarrier _barrier;
    private LstmPhase _phase;
    private float* _shared;
    private float* _private;

    private LstmBackward(LstmBackwardArgs<float> args, LstmPlan plan)
    {
        _args = args;
        _plan = plan;
        _gradGatesRow = (args.Forward.Shape.Gates + 15) / 16 * 16 + 16;
        _group = plan.UnitParts > 1 ? Steps : Math.Min(Steps, Math.Max(1, GroupRows / plan.LargestChunk));
        _barrier = new SpinBarrier(plan.Parts);
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(LstmBackwardArgs<float> args, LstmPlan plan)
    {
        var work = new LstmBackward<S, V>(args, plan);
        using var shared = Scratch.Rent(plan.UnitParts * work.PackedSize + work.SharedGradGates);
        using var own = Scratch.Rent(plan.Parts * work.PrivateSize);
        work._shared = shared.Pointer;
        work._private = own.Pointer;
        if (plan.RowParts == 1)
        {
            WorkTeam.RunTogether(plan.Parts, ref work);
            return;
        }
        work._phase = LstmPhase.Packing;
        WorkTeam.Run(plan.Parts, ref work);
        work._phase = LstmPhase.Chunks;
        WorkTeam.Run(plan.Parts, ref work);
        work._phase = LstmPhase.Joining;
        WorkTeam.Run(plan.Parts, ref work);
    }

    private readonly LstmShape Shape => _args.Forward.Shape;

    private readonly int Steps => _args.Forward.Shape.Steps;

    private readonly int Hidden => _args.Forward.Shape.Hidden;

    private readonly int Inputs => _args.Forward.Shape.Inputs;

    private readonly LstmUnits LargestUnits => _plan.Units(_plan.UnitParts - 1);

    private readonly nint PackedHhSize => GemmPack.Size(LargestUnits.Count, Shape.Gates);

    /// <summary>Packed recurrent weights of the part's units and input weights of the part's features.</summary>
    private readonly nint PackedSize => PackedHhSize + GemmPack.Size(Inputs, Shape.Gates);

    /// <summary>Gate gradients of a group of steps of one chunk.</summary>
    private readonly nint GradGatesSize => (nint)_group * _plan.LargestChunk * _gradGatesRow;

    private readonly nint SharedGradGates => _plan.UnitParts > 1 ? GradGatesSize : 0;

    private readonly nint WeightSize => (nint)Shape.Gates * (Inputs + Hidden);

    private readonly nint PrivateSize
    {
        get
        {
            nint rows = _plan.LargestChunk;
            nint states = 3 * rows * LargestUnits.CellRow;
            nint gradGates = _plan.UnitParts > 1 ? 0 : GradGatesSize;
            nint right = GemmPack.Size(Math.Max(Inputs, Hidden), _group * rows);
            nint weights = _plan.RowParts > 1 ? WeightSize : 0;
            return states + gradGates + right + weights + LargestUnits.GateRow;
        }
    }

    /// <summary>Does one part: all of it, or of parts of rows one phase.</summary>
    public void Execute(int part)
    {
        int rowPart = part / _plan.UnitParts;
        int unitPart = part % _plan.UnitParts;
        var own = new Own(this, part, _plan.Units(unitPart), FeaturesOf(unitPart));
        if (_phase is LstmPhase.All or LstmPhase.Packing)
        {
            Pack(own, rowPart);
        }
        if (_phase is LstmPhase.All or LstmPhase.Chunks)
        {
            new Span<float>(own.Bias, own.Units.GateRow).Clear();
            for (int chunk = 0; chunk < _plan.Chunks(rowPart); chunk++)
            {
                var (first, rows) = _plan.Chunk(rowPart, chunk);
                RunChunk(own, first, rows, unitPart, fresh: chunk == 0);
            }
        }
        if (_phase is LstmPhase.All or LstmPhase.Joining)
        {
            FinishWeights(own, rowPart);
        }
    }

    private void RunChunk(in Own own, int firstRow, int rows, int unitPart, bool fresh)
    {
        var units = own.Units;
        ref readonly var forward = ref _args.Forward;
        float* stash = forward.Stash + _plan.StashOffset(firstRow, rows, unitPart);
        nint stashStep = (nint)rows * units.StashRow;
        Begin(own, firstRow, rows);
        for (int end = Steps; end > 0; end -= _group)
        {
            int start = Math.Max(0, end - _group);
            for (int step = end - 1; step >= start; step--)
            {
                float* gradOutput =
                    _args.GradOutput == null
                        ? null
                        : _args.GradOutput
                            + step * _args.GradOutputStep
                            + firstRow * _args.GradOutputRow
                            + units.First;
                float* gradGates = own.GradGates + (step - start) * rows * _gradGatesRow;
                LstmGates.Backward<S, V>(
                    rows,
                    units,
                    stash + step * stashStep,
                    step == 0 ? 0 : stashStep,
                    own.InitialCells,
                    own.GradHidden,
                    gradOutput,
                    _args.GradOutputRow,
                    own.GradCells,
                    gradGates + units.First,
                    _gradGatesRow,
                    Hidden,
                    own.Bias
                );
                if (_plan.UnitParts > 1)
                {
                    _barrier.Meet();
                }
                if (step > 0 || _args.GradH0 != null)
                {
                    MultiplyHidden(own, rows, gradGates);
                }
            }
            MultiplyInputs(own, firstRow, rows, start, end);
            MultiplyWeights(own, firstRow, rows, start, end, fresh && end == Steps);
        }
        End(own, firstRow, rows);
    }

    /// <summary>Sets the gradients of the last hidden and cell states, and the initial cell states.</summary>
    private readonly void Begin(in Own own, int firstRow, int rows)
    {
        int row = own.Units.CellRow;
        new Span<float>(own.GradHidden, rows * row).Clear();
        new Span<float>(own.GradCells, rows * row).Clear();
        new Span<float>(own.InitialCells, rows * row).Clear();
        nint source = (nint)firstRow * Hidden + own.Units.First;
        Copy(_args.GradHN + source, Hidden, _args.GradHN == null, own.GradHidden, row, rows, own.Units.Count);
        Copy(_args.GradCN + source, Hidden, _args.GradCN == null, own.GradCells, row, rows, own.Units.Count);
        float* c0 = _args.Forward.C0;
        Copy(c0 + source, Hidden, c0 == null, own.InitialCells, row, rows, own.Units.Count);
    }

    private readonly void End(in Own own, int firstRow, int rows)
    {
        int row = own.Units.CellRow;
        nint target = (nint)firstRow * Hidden + own.Units.First;
        Copy(own.GradHidden, row, _args.GradH0 == null, _args.GradH0 + target, Hidden, rows, own.Units.Count);
        Copy(own.GradCells, row, _args.GradC0 == null, _args.GradC0 + target, Hidden, rows, own.Units.Count);
    }

    private static void Copy(
        float* from,
        nint fromRow,
        bool absent,
        float* to,
        nint toRow,
        int rows,
        int count
    )
    {
        for (int row = 0; row < rows && !absent; row++)
        {
            new ReadOnlySpan<float>(from + row * fromRow, count).CopyTo(
                new Span<float>(to + row * toRow, count)
            );
        }
    }

    /// <summary>The input features whose gradient a part of units computes.</summary>
    private readonly LstmUnits FeaturesOf(int unitPart)
    {
        var (first, end) = Share.Of(Inputs, S.Count, unitPart, _plan.UnitParts);
        return new LstmUnits((int)first, (int)(end - first));
    }

    /// <summary>The bias gradients of a part: they follow its three states.</summary>
    private readonly float* BiasOf(int part) =>
        _private + part * PrivateSize + 3 * _plan.LargestChunk * (nint)LargestUnits.CellRow;

    /// <summary>The weight gradients of a part other than the first: the end of its memory.</summary>
    private readonly float* WeightsOf(int part) => _private + (part + 1) * PrivateSize - WeightSize;

    /// <summary>What belongs to one part.</summary>
    private readonly struct Own
    {
        public readonly LstmUnits Units;
        public readonly LstmUnits Features;
        public readonly float* PackedHh;
        public readonly float* PackedIh;
        public readonly float* GradHidden;
        public readonly float* GradCells;
        public readonly float* InitialCells;
        public readonly float* GradGates;
        public readonly float* Right;
        public readonly float* Bias;
        public readonly float* GradWeightIh;
        public readonly float* GradWeightHh;

        public Own(in LstmBackward<S, V> pass, int part, LstmUnits units, LstmUnits features)
        {
            var plan = pass._plan;
            Units = units;
            Features = features;
            PackedHh = pass._shared + part % plan.UnitParts * pass.PackedSize;
            PackedIh = PackedHh + pass.PackedHhSize;
            nint states = plan.LargestChunk * (nint)pass.LargestUnits.CellRow;
            GradHidden = pass._private + part * pass.PrivateSize;
            GradCells = GradHidden + states;
            InitialCells = GradCells + states;
            Bias = pass.BiasOf(part);
            Right = Bias + pass.LargestUnits.GateRow;
            nint right = GemmPack.Size(
                Math.Max(pass.Inputs, pass.Hidden),
                (nint)pass._group * plan.LargestChunk
            );
            GradGates = plan.UnitParts > 1 ? pass._shared + plan.UnitParts * pass.PackedSize : Right + right;
            bool direct = part < plan.UnitParts;
            GradWeightIh = direct ? pass._args.GradWeightIh : pass.WeightsOf(part);
            GradWeightHh = direct
                ? pass._args.GradWeightHh
                : pass.WeightsOf(part) + (nint)pass.Shape.Gates * pass.Inputs;
        }
    }
}
