namespace FusedLstm.Kernels;

/// <summary>The forward pass of one layer and direction, divided by an <see cref="LstmPlan"/>.</summary>
/// <remarks>
/// Many rows of all units multiply [x | h], input and hidden state beside each other, with both weight matrices in one
/// product a step: first the weights are packed, then whoever is free takes the next chunk of rows. Otherwise the
/// inputs of several steps meet each panel of the input weights together, and every step is a phase, after which the
/// parts of units see each other's hidden states.
/// </remarks>
internal unsafe partial struct LstmForward<S, V> : IWork
    where S : struct, ISimd<V>
    where V : struct
{
    /// <summary>Rows a group of steps aims at in the product of inputs and weights.</summary>
    private const int GroupRows = 112;

    private readonly LstmForwardArgs _args;
    private readonly LstmPlan _plan;

    /// <summary>Steps whose inputs are multiplied together; 0 for x and h in one product.</summary>
    private readonly int _group;

    /// <summary>Elements before x in rows of [x | h], so that h is aligned.</summary>
    private readonly nint _lead;

    /// <summary>Distance of rows of hidden states, or of [x | h].</summary>
    private readonly nint _hiddenRow;

    /// <summary>The packed weights of all rows, or, one after the other, of the parts.</summary>
    private float* _packed;

    /// <summary>The hidden states of a step and of the one before, where parts of units exchange them.</summary>
    private float* _hidden;

    /// <summary>Cell states and gates of a thread or, where parts meet every step, of a part.</summary>
    private float* _private;

    private LstmForward(LstmForwardArgs args, LstmPlan plan)
    {
        _args = args;
        _plan = plan;
        int rows = plan.LargestChunk;
        bool few = plan.UnitParts > 1 || (plan.RowParts == 1 && rows < LstmPlan.ManyRows);
        _group = few ? Math.Min(args.Shape.Steps, Math.Max(1, GroupRows / rows)) : 0;
        _lead = few ? 0 : Simd.RoundUp(args.Shape.Inputs) - args.Shape.Inputs;
        _hiddenRow =
            (few ? 0 : Simd.RoundUp(args.Shape.Inputs)) + Simd.RoundUp(args.Shape.Hidden) + Simd512.Count;
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(LstmForwardArgs args, LstmPlan plan)
    {
        var work = new LstmForward<S, V>(args, plan);
        using var packed = Scratch.Rent(work.Joint ? work.PackedSize : plan.Parts * work.PackedSize);
        using var hidden = Scratch.Rent(work.Joint ? 0 : 2 * args.Shape.Batch * work._hiddenRow);
        using var memory = Scratch.Rent((work.Joint ? plan.Threads : plan.Parts) * work.PrivateSize);
        work._packed = packed.Pointer;
        work._hidden = hidden.Pointer;
        work._private = memory.Pointer;
        Team.Run(plan.Threads, ref work);
    }

    private readonly int Steps => _args.Shape.Steps;

    private readonly int Hidden => _args.Shape.Hidden;

    private readonly int Inputs => _args.Shape.Inputs;

    /// <summary>Whether x and h are multiplied together.</summary>
    private readonly bool Joint => _group == 0;

    /// <summary>Packed weights and the sum of the biases of a part of units.</summary>
    private readonly nint PackedSize =>
        Simd.RoundUp(GemmPack.Size(_plan.LargestUnits.Gates, Inputs + Hidden)) + _plan.LargestUnits.GateRow;

    /// <summary>Cell states of a chunk, its rows of [x | h], and the gates of a group of its steps.</summary>
    private readonly nint PrivateSize
    {
        get
        {
            nint gates = Math.Max(1, _group) * (nint)_plan.LargestUnits.GateRow;
            return _plan.LargestChunk * (_plan.LargestUnits.CellRow + gates + (Joint ? _hiddenRow : 0));
        }
    }

    /// <summary>Packing and then the chunks of rows, or packing and then each step.</summary>
    public readonly int Phases => Joint ? 2 : 1 + Steps;

    public readonly int Parts(int phase) =>
        Joint && phase == 1 ? _plan.RowParts * _plan.Chunks(_plan.RowParts - 1) : _plan.Parts;

    public readonly void Execute(int phase, int part, int thread)
    {
        if (!Joint)
        {
            ExecuteStep(phase - 1, part);
        }
        else if (phase == 0)
        {
            PackJoint(part);
        }
        else
        {
            // the first chunk of each part of rows comes first
            var (chunk, rowPart) = Math.DivRem(part, _plan.RowParts);
            if (chunk < _plan.Chunks(rowPart))
            {
                var (first, rows) = _plan.Chunk(rowPart, chunk);
                RunChunk(new Place(first, rows, _plan.Units(0), 0, _private + thread * PrivateSize));
            }
        }
    }

    /// <summary>Step -1 packs the weights and sets the initial states.</summary>
    private readonly void ExecuteStep(int step, int part)
    {
        var (rowPart, unitPart) = Math.DivRem(part, _plan.UnitParts);
        var (first, rows) = _plan.Chunk(rowPart, 0);
        var units = _plan.Units(unitPart);
        var place = new Place(first, rows, units, unitPart, _private + part * PrivateSize);
        var packed = PackedAt(_packed + part * PackedSize, units);
        if (step < 0)
        {
            Pack(packed, units);
            Begin(place);
            return;
        }
        float* gates = Gates(place) + step % _group * (nint)rows * units.GateRow;
        MultiplyApart(packed, step, place, gates);
        Activate(step, place, gates);
        if (step == Steps - 1)
        {
            End(place);
        }
    }

    private readonly void RunChunk(in Place place)
    {
        var packed = PackedAt(_packed, place.Units);
        float* gates = Gates(place);
        Begin(place);
        for (int step = 0; step < Steps; step++)
        {
            MultiplyJoint(packed, step, place, gates);
            Activate(step, place, gates);
        }
        End(place);
    }

    private readonly void Activate(int step, in Place place, float* gates)
    {
        var units = place.Units;
        float* stash = null;
        if (_args.Stash != null)
        {
            stash = _args.Stash + _plan.StashOffset(place.FirstRow, place.Rows, place.UnitPart);
        }
        bool stream = stash != null && _plan.StashIsLarge && (nint)stash % (sizeof(float) * S.Count) == 0;
        LstmGates.Forward<S, V>(
            place.Rows,
            units,
            gates,
            place.Cells,
            new Matrix(HiddenOf(step + 1, place) + units.First, _hiddenRow),
            new Matrix(_args.Output.At(step, place.FirstRow) + units.First, _args.Output.Row),
            stash == null ? null : stash + step * (nint)place.Rows * units.StashRow,
            stream
        );
    }

    /// <summary>The hidden states of a chunk's rows before a step, those of all units.</summary>
    private readonly float* HiddenOf(int step, in Place place) =>
        Joint
            ? RowsOf(place) + _lead + Inputs
            : _hidden + ((step & 1) * (nint)_args.Shape.Batch + place.FirstRow) * _hiddenRow;

    /// <summary>The gates of a group of steps.</summary>
    private readonly float* Gates(in Place place) =>
        place.Cells + _plan.LargestChunk * (nint)place.Units.CellRow;

    /// <summary>The rows of [x | h].</summary>
    private readonly float* RowsOf(in Place place) =>
        place.Cells + _plan.LargestChunk * (nint)(_plan.LargestUnits.CellRow + _plan.LargestUnits.GateRow);

    /// <summary>Sets the initial hidden and cell states of the chunk's rows and the part's units.</summary>
    private readonly void Begin(in Place place)
    {
        float* hidden = HiddenOf(0, place) + place.Units.First;
        nint source = (nint)place.FirstRow * Hidden + place.Units.First;
        for (int row = 0; row < place.Rows; row++, source += Hidden)
        {
            if (_args.H0 != null)
            {
                CopyOrClear(_args.H0, source, hidden + row * _hiddenRow, place.Units.Count);
            }
            CopyOrClear(_args.C0, source, place.Cells + row * place.Units.CellRow, place.Units.Count);
        }
    }

    private readonly void End(in Place place)
    {
        float* hidden = HiddenOf(Steps, place) + place.Units.First;
        nint target = (nint)place.FirstRow * Hidden + place.Units.First;
        for (int row = 0; row < place.Rows; row++, target += Hidden)
        {
            CopyOrClear(hidden, row * _hiddenRow, _args.HN + target, place.Units.Count);
            CopyOrClear(place.Cells, row * place.Units.CellRow, _args.CN + target, place.Units.Count);
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

    /// <summary>A chunk of rows, a part of units, and their cell states, which the gates and [x | h] follow.</summary>
    private readonly struct Place(int firstRow, int rows, LstmUnits units, int unitPart, float* cells)
    {
        public readonly int FirstRow = firstRow;
        public readonly int Rows = rows;
        public readonly LstmUnits Units = units;
        public readonly int UnitPart = unitPart;
        public readonly float* Cells = cells;
    }
}
