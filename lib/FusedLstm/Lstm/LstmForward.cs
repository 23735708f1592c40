namespace FusedLstm.Kernels;

/// <summary>The forward pass of one layer and direction, divided by an <see cref="LstmPlan"/>.</summary>
/// <remarks>
/// Many rows multiply [x | h], input and hidden state beside each other, with both weight matrices in one product a
/// step; no part waits for another, and whoever is free takes the next chunk of rows. Of few rows, the inputs of several
/// steps meet each panel of the input weights together.
/// </remarks>
internal unsafe partial struct LstmForward<S, V> : IWork
    where S : struct, ISimd<V>
    where V : struct
{
    /// <summary>Rows a group of steps aims at in the product of inputs and weights.</summary>
    private const int GroupRows = 112;

    private readonly LstmForwardArgs<float> _args;
    private readonly LstmPlan _plan;

    /// <summary>Steps whose inputs are multiplied together; 0 for x and h in one product.</summary>
    private readonly int _group;

    /// <summary>Elements before x in rows of [x | h], so that h is aligned.</summary>
    private readonly nint _lead;

    /// <summary>Distance of rows of hidden states, or of [x | h].</summary>
    private readonly nint _hiddenRow;
    private SpinBarrier _barrier;
    private LstmPhase _phase;
    private int _taken;

    /// <summary>The packed weights of parts of rows, or the hidden states of parts of units.</summary>
    private float* _shared;

    /// <summary>The memory of each part of rows; one of units has its own thread's.</summary>
    private float* _private;

    private LstmForward(LstmForwardArgs<float> args, LstmPlan plan)
    {
        _args = args;
        _plan = plan;
        int rows = plan.LargestChunk;
        bool few = rows < LstmPlan.ManyRows || plan.UnitParts > 1;
        _group = few ? Math.Min(args.Shape.Steps, Math.Max(1, GroupRows / rows)) : 0;
        _lead = few ? 0 : Simd.RoundUp(args.Shape.Inputs) - args.Shape.Inputs;
        _hiddenRow =
            (few ? 0 : Simd.RoundUp(args.Shape.Inputs)) + Simd.RoundUp(args.Shape.Hidden) + Simd512.Count;
        _barrier = new SpinBarrier(plan.Parts);
        _taken = plan.RowParts;
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(LstmForwardArgs<float> args, LstmPlan plan)
    {
        var work = new LstmForward<S, V>(args, plan);
        using var shared = Scratch.Rent(work.Joint ? work.PackedSize : work.SharedHiddenSize);
        work._shared = shared.Pointer;
        if (!work.Joint)
        {
            WorkTeam.RunTogether(plan.Parts, ref work);
            return;
        }
        using var own = Scratch.Rent(plan.Parts * work.PrivateSize);
        work._private = own.Pointer;
        work._phase = LstmPhase.Packing;
        WorkTeam.Run(plan.Parts, ref work);
        work._phase = LstmPhase.Chunks;
        WorkTeam.Run(plan.Parts, ref work);
    }

    private readonly int Steps => _args.Shape.Steps;

    private readonly int Hidden => _args.Shape.Hidden;

    private readonly int Inputs => _args.Shape.Inputs;

    /// <summary>Whether x and h are multiplied together.</summary>
    private readonly bool Joint => _group == 0;

    /// <summary>The layout of the largest part of units.</summary>
    private readonly LstmUnits LargestUnits => _plan.Units(_plan.UnitParts - 1);

    /// <summary>Packed weights and the sum of the biases of a part of units.</summary>
    private readonly nint PackedSize =>
        GemmPack.Size(LargestUnits.Gates, Inputs + Hidden) + LargestUnits.GateRow;

    /// <summary>Hidden states of this step and the one before, where parts of units exchange them.</summary>
    private readonly nint SharedHiddenSize => 2 * _args.Shape.Batch * _hiddenRow;

    /// <summary>Cell states of a chunk, its rows of [x | h], and the gates of a group of its steps.</summary>
    private readonly nint PrivateSize
    {
        get
        {
            nint gates = Math.Max(1, _group) * (nint)LargestUnits.GateRow;
            return _plan.LargestChunk * (LargestUnits.CellRow + gates + (Joint ? _hiddenRow : 0));
        }
    }

    /// <summary>Does one part: all of it, or of many rows first the packing, then the rest.</summary>
    public void Execute(int part)
    {
        if (!Joint)
        {
            var units = _plan.Units(part);
            // the thread's own memory, which its caches hold
            using var memory = Scratch.Rent(PackedSize + PrivateSize);
            float* cells = memory.Pointer + PackedSize;
            var packed = PackedAt(memory.Pointer, units);
            Pack(packed, units);
            Begin(0, _args.Shape.Batch, units, cells);
            if (_args.H0 != null)
            {
                // the initial hidden states of all units are there
                _barrier.Meet();
            }
            RunChunk(packed, 0, _args.Shape.Batch, units, part, cells);
            return;
        }
        if (_phase == LstmPhase.Packing)
        {
            PackJoint(PackedAt(_shared, _plan.Units(0)), _plan.Units(0), part);
            return;
        }
        ExecuteChunks(part);
    }

    /// <summary>Does the part's chunks of rows, and others not yet begun.</summary>
    private void ExecuteChunks(int part)
    {
        var units = _plan.Units(0);
        var packed = PackedAt(_shared, units);
        float* cells = _private + part * PrivateSize;
        int chunks = _plan.RowParts * _plan.Chunks(_plan.RowParts - 1);
        for (int index = part; index < chunks; index = Interlocked.Increment(ref _taken) - 1)
        {
            var (chunk, rowPart) = Math.DivRem(index, _plan.RowParts);
            if (chunk < _plan.Chunks(rowPart))
            {
                var (first, rows) = _plan.Chunk(rowPart, chunk);
                Begin(first, rows, units, cells);
                RunChunk(packed, first, rows, units, unitPart: 0, cells);
            }
        }
    }

    /// <summary>The hidden states before a step: shared by the parts of units, or a part's own beside its inputs.</summary>
    private readonly float* HiddenOf(int step, float* cells) =>
        Joint ? RowsOf(cells) + _lead + Inputs : SharedHiddenOf(step);

    private readonly float* SharedHiddenOf(int step) =>
        _shared + (step & 1) * (_args.Shape.Batch * _hiddenRow);

    /// <summary>A part's rows of [x | h].</summary>
    private readonly float* RowsOf(float* cells) =>
        cells + _plan.LargestChunk * (nint)(LargestUnits.CellRow + LargestUnits.GateRow);

    /// <summary>Sets the initial hidden and cell states of the chunk's rows and the part's units.</summary>
    private readonly void Begin(int firstRow, int rows, LstmUnits units, float* cells)
    {
        float* hidden = HiddenOf(0, cells) + units.First;
        nint source = (nint)firstRow * Hidden + units.First;
        for (int row = 0; row < rows; row++, source += Hidden)
        {
            if (_args.H0 != null)
            {
                CopyOrClear(_args.H0, source, hidden + row * _hiddenRow, units.Count);
            }
            CopyOrClear(_args.C0, source, cells + row * units.CellRow, units.Count);
        }
    }

    private readonly void End(int firstRow, int rows, LstmUnits units, float* cells)
    {
        float* hidden = HiddenOf(Steps, cells) + units.First;
        nint target = (nint)firstRow * Hidden + units.First;
        for (int row = 0; row < rows; row++, target += Hidden)
        {
            CopyOrClear(hidden, row * _hiddenRow, _args.HN + target, units.Count);
            CopyOrClear(cells, row * units.CellRow, _args.CN + target, units.Count);
        }
    }

    private static void CopyOrClear(float* source, nint offset, float* target, int count)
    {
        if (source == null)
        {
            new Span<float>(target, count).Clear();
        }
        else
        {
            new ReadOnlySpan<float>(source + offset, count).CopyTo(new Span<float>(target, count));
        }
    }

    private void RunChunk(Packed packed, int firstRow, int rows, LstmUnits units, int unitPart, float* cells)
    {
        float* gates = cells + _plan.LargestChunk * (nint)units.CellRow;
        float* stash = _args.Stash == null ? null : _args.Stash + _plan.StashOffset(firstRow, rows, unitPart);
        bool stream = stash != null && _plan.StashIsLarge && (nint)stash % (sizeof(float) * S.Count) == 0;
        for (int step = 0; step < Steps; step++)
        {
            float* gate;
            if (Joint)
            {
                gate = gates;
                MultiplyJoint(packed, step, firstRow, rows, units, cells, gate);
            }
            else
            {
                gate = gates + step % _group * (nint)rows * units.GateRow;
                MultiplyApart(packed, step, rows, units, gate);
            }
            LstmGates.Forward<S, V>(
                rows,
                units,
                gate,
                cells,
                HiddenOf(step + 1, cells) + units.First,
                _hiddenRow,
                _args.Output + step * _args.OutputStep + firstRow * _args.OutputRow + units.First,
                _args.OutputRow,
                stash == null ? null : stash + step * (nint)rows * units.StashRow,
                stream
            );
            if (_plan.UnitParts > 1)
            {
                _barrier.Meet();
            }
        }
        End(firstRow, rows, units, cells);
    }
}
