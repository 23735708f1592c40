namespace FusedLstm.Kernels;

/// <summary>The backward pass of one layer and direction, divided by the <see cref="LstmPlan"/> of the forward pass.</summary>
/// <remarks>
/// Parts of rows share the packed weights and sum gradients of the weights each for itself, to be joined at the end.
/// Parts of units own the rows of both weight matrices that belong to their units: these, what is packed of them, their
/// gradients and, in <see cref="FusedAdam"/>, their averages stay with one core. What crosses from core to core is what
/// the parts add to each other's gradients of hidden states and inputs, a quarter of the gates' gradients.
/// </remarks>
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
    private readonly int _group;
    private SpinBarrier _barrier;
    private LstmPhase _phase;

    /// <summary>The packed weights of parts of rows, or what parts of units leave for each other.</summary>
    private float* _shared;

    /// <summary>The memory of each part of rows; one of units has its own thread's.</summary>
    private float* _private;

    private LstmBackward(LstmBackwardArgs<float> args, LstmPlan plan)
    {
        _args = args;
        _plan = plan;
        _group = plan.UnitParts > 1 ? Steps : Math.Min(Steps, Math.Max(1, GroupRows / plan.LargestChunk));
        _barrier = new SpinBarrier(plan.Parts);
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(LstmBackwardArgs<float> args, LstmPlan plan)
    {
        var work = new LstmBackward<S, V>(args, plan);
        if (plan.RowParts == 1)
        {
            using var shares = Scratch.Rent(plan.UnitParts * work.ShareSize);
            work._shared = shares.Pointer;
            WorkTeam.RunTogether(plan.Parts, ref work);
            return;
        }
        using var packed = Scratch.Rent(work.PackedSize);
        using var own = Scratch.Rent(plan.Parts * work.PrivateSize);
        work._shared = packed.Pointer;
        work._private = own.Pointer;
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

    private readonly nint PackedHhSize => GemmPack.Size(Hidden, LargestUnits.Gates);

    /// <summary>The packed rows of both weight matrices that belong to a part's units.</summary>
    private readonly nint PackedSize => PackedHhSize + GemmPack.Size(Inputs, LargestUnits.Gates);

    /// <summary>Gate gradients of a group of steps of one chunk.</summary>
    private readonly nint GradGatesSize => (nint)_group * _plan.LargestChunk * LargestUnits.GateRow;

    /// <summary>Distance of rows of what a part of units adds to the gradients of all hidden states.</summary>
    private readonly nint ShareRow => Simd.RoundUp(Hidden) + Simd512.Count;

    /// <summary>What a part of units adds to the gradients of the hidden states of a step.</summary>
    private readonly nint HiddenShareSize => _plan.UnitParts > 1 ? _plan.LargestChunk * ShareRow : 0;

    /// <summary>What a part of units adds to the gradients of the inputs.</summary>
    private readonly nint InputShareSize =>
        _plan.UnitParts > 1 && _args.GradX != null ? (nint)Steps * _plan.LargestChunk * Inputs : 0;

    /// <summary>What a part of units leaves for the others.</summary>
    private readonly nint ShareSize => 2 * HiddenShareSize + Simd.RoundUp(InputShareSize);

    private readonly nint WeightSize => (nint)Shape.Gates * (Inputs + Hidden);

    private readonly nint PrivateSize
    {
        get
        {
            nint rows = _plan.LargestChunk;
            nint states = 3 * rows * LargestUnits.CellRow;
            nint right = GemmPack.Size(Math.Max(Inputs, Hidden), _group * rows);
            nint weights = _plan.RowParts > 1 ? WeightSize : 0;
            return states + LargestUnits.GateRow + right + GradGatesSize + weights;
        }
    }

    /// <summary>Does one part: all of it, or of parts of rows one phase.</summary>
    public void Execute(int part)
    {
        if (_plan.RowParts > 1)
        {
            Execute(new Own(this, part, _plan.Units(0), _shared, PrivateOf(part)), part, 0);
            return;
        }
        // the thread's own memory, which its caches hold
        using var memory = Scratch.Rent(PackedSize + PrivateSize);
        Execute(new Own(this, 0, _plan.Units(part), memory.Pointer, memory.Pointer + PackedSize), 0, part);
    }

    private void Execute(in Own own, int rowPart, int unitPart)
    {
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
                float* gradGates = own.GradGates + (step - start) * (nint)rows * units.GateRow;
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
                    gradGates,
                    units.GateRow,
                    units.Count,
                    own.Bias
                );
                if (step > 0 || _args.GradH0 != null)
                {
                    MultiplyHidden(own, rows, gradGates, step, unitPart);
                }
            }
            if (_args.GradX != null)
            {
                MultiplyInputs(own, firstRow, rows, start, end, unitPart);
            }
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

    /// <summary>What a part of units adds to the gradients of the hidden states before a step.</summary>
    private readonly float* HiddenShareOf(int part, int step) =>
        _shared + part * ShareSize + (step & 1) * HiddenShareSize;

    /// <summary>What a part of units adds to the gradients of the inputs, steps after each other.</summary>
    private readonly float* InputShareOf(int part) => _shared + part * ShareSize + 2 * HiddenShareSize;

    /// <summary>The memory of a part of rows.</summary>
    private readonly float* PrivateOf(int part) => _private + part * PrivateSize;

    /// <summary>The bias gradients of a part of rows: they follow its three states.</summary>
    private readonly float* BiasOf(int part) =>
        PrivateOf(part) + 3 * _plan.LargestChunk * (nint)LargestUnits.CellRow;

    /// <summary>The weight gradients of a part of rows other than the first: the end of its memory.</summary>
    private readonly float* WeightsOf(int part) => PrivateOf(part + 1) - WeightSize;

    /// <summary>What belongs to one part.</summary>
    private readonly struct Own
    {
        public readonly LstmUnits Units;
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

        public Own(in LstmBackward<S, V> pass, int rowPart, LstmUnits units, float* packed, float* own)
        {
            var plan = pass._plan;
            Units = units;
            PackedHh = packed;
            PackedIh = PackedHh + pass.PackedHhSize;
            nint states = plan.LargestChunk * (nint)pass.LargestUnits.CellRow;
            GradHidden = own;
            GradCells = GradHidden + states;
            InitialCells = GradCells + states;
            Bias = InitialCells + states;
            Right = Bias + pass.LargestUnits.GateRow;
            nint right = GemmPack.Size(
                Math.Max(pass.Inputs, pass.Hidden),
                (nint)pass._group * plan.LargestChunk
            );
            GradGates = Right + right;
            GradWeightIh = rowPart == 0 ? pass._args.GradWeightIh : pass.WeightsOf(rowPart);
            GradWeightHh =
                rowPart == 0
                    ? pass._args.GradWeightHh
                    : pass.WeightsOf(rowPart) + (nint)pass.Shape.Gates * pass.Inputs;
        }
    }
}
