namespace TorchSharp.Kernels;

/// <summary>The forward pass of one layer and direction, divided by an <see cref="LstmPlan"/>.</summary>
internal unsafe struct LstmForward<S, V> : IWork
    where S : struct, ISimd<V>
    where V : struct
{
    /// <summary>Rows a group of steps aims at in the product of inputs and weights.</summary>
    private const int GroupRows = 96;

    private readonly LstmForwardArgs<float> _args;
    private readonly LstmPlan _plan;
    private readonly nint _hiddenRow;
    private SpinBarrier _barrier;
    private float* _shared;
    private float* _private;

    private LstmForward(LstmForwardArgs<float> args, LstmPlan plan)
    {
        _args = args;
        _plan = plan;
        _hiddenRow = (args.Shape.Hidden + 15) / 16 * 16 + 16;
        _barrier = new SpinBarrier(plan.Parts);
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(LstmForwardArgs<float> args, LstmPlan plan)
    {
        var work = new LstmForward<S, V>(args, plan);
        using var shared = Scratch.Rent(plan.UnitParts * work.PackedSize + work.HiddenSize);
        using var own = Scratch.Rent(plan.Parts * work.PrivateSize);
        work._shared = shared.Pointer;
        work._private = own.Pointer;
        WorkTeam.RunTogether(plan.Parts, ref work);
    }

    private readonly int Steps => _args.Shape.Steps;

    private readonly int Hidden => _args.Shape.Hidden;

    private readonly int Inputs => _args.Shape.Inputs;

    /// <summary>The layout of the largest part of units.</summary>
    private readonly LstmUnits LargestUnits => _plan.Units(_plan.UnitParts - 1);

    /// <summary>Packed weights and the sum of the biases of a part of units.</summary>
    private readonly nint PackedSize
    {
        get
        {
            int gates = LargestUnits.Gates;
            return GemmPack.Size(gates, Inputs) + GemmPack.Size(gates, Hidden) + LargestUnits.GateRow;
        }
    }

    /// <summary>Hidden states of this step and the one before, of all rows.</summary>
    private readonly nint HiddenSize => 2 * _args.Shape.Batch * _hiddenRow;

    /// <summary>Cell states of a chunk, and the gates of a group of its steps.</summary>
    private readonly nint PrivateSize
    {
        get
        {
            int rows = _plan.LargestChunk;
            return rows * (LargestUnits.CellRow + GroupSteps(rows) * (nint)LargestUnits.GateRow);
        }
    }

    /// <summary>Does one part.</summary>
    public void Execute(int part)
    {
        int rowPart = part / _plan.UnitParts;
        int unitPart = part % _plan.UnitParts;
        var units = _plan.Units(unitPart);
        var packed = PackedOf(unitPart, units);
        Pack(packed, units, rowPart);
        for (int chunk = 0; chunk < _plan.Chunks(rowPart); chunk++)
        {
            var (first, rows) = _plan.Chunk(rowPart, chunk);
            Begin(first, rows, units, part);
            if (chunk == 0 && (_plan.RowParts > 1 || _args.H0 != null))
            {
                // the weights of all parts are packed, the initial hidden states of all units are there
                _barrier.Meet();
            }
            RunChunk(packed, first, rows, units, part, unitPart);
        }
    }

    private readonly Packed PackedOf(int unitPart, LstmUnits units)
    {
        float* start = _shared + unitPart * PackedSize;
        float* recurrent = start + GemmPack.Size(units.Gates, Inputs);
        return new Packed(start, recurrent, recurrent + GemmPack.Size(units.Gates, Hidden));
    }

    /// <summary>Packs the weights of a part of units; the row parts that share them take some panels each.</summary>
    private readonly void Pack(Packed packed, LstmUnits units, int rowPart)
    {
        var (from, to) = Share.Of(units.Gates, 2 * S.Count, rowPart, _plan.RowParts);
        int run = units.Count;
        nint skip = units.First;
        nint stride = (nint)Hidden * Inputs;
        GemmPack.PackColumns(
            from,
            to,
            Inputs,
            _args.WeightIh + skip * Inputs,
            Inputs,
            run,
            stride,
            1,
            packed.Ih
        );
        stride = (nint)Hidden * Hidden;
        GemmPack.PackColumns(
            from,
            to,
            Hidden,
            _args.WeightHh + skip * Hidden,
            Hidden,
            run,
            stride,
            1,
            packed.Hh
        );
        for (nint column = from; column < to; column++)
        {
            nint source = column / run * Hidden + skip + column % run;
            float ih = _args.BiasIh == null ? 0 : _args.BiasIh[source];
            float hh = _args.BiasHh == null ? 0 : _args.BiasHh[source];
            packed.Bias[column] = ih + hh;
        }
    }

    /// <summary>The hidden states of a step, counted from 0, the initial ones.</summary>
    private readonly float* HiddenOf(int step, int firstRow) =>
        _shared
        + _plan.UnitParts * PackedSize
        + (step & 1) * (_args.Shape.Batch * _hiddenRow)
        + firstRow * _hiddenRow;

    /// <summary>Sets the initial hidden and cell states of the chunk's rows and the part's units.</summary>
    private readonly void Begin(int firstRow, int rows, LstmUnits units, int part)
    {
        float* hidden = HiddenOf(0, firstRow) + units.First;
        float* cells = _private + part * PrivateSize;
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

    /// <summary>Steps whose inputs are multiplied together: all that few rows need to fill the register tiles.</summary>
    private readonly int GroupSteps(int rows) =>
        UniformRows(rows) ? Math.Min(Steps, Math.Max(1, GroupRows / rows)) : 1;

    /// <summary>Whether the rows of consecutive steps are equally far apart, as those of one matrix.</summary>
    private readonly bool UniformRows(int rows) =>
        rows == 1 || (rows == _args.Shape.Batch && _args.XStep == rows * _args.XRow);

    private void RunChunk(Packed packed, int firstRow, int rows, LstmUnits units, int part, int unitPart)
    {
        float* cells = _private + part * PrivateSize;
        float* gates = cells + rows * units.CellRow;
        float* stash = _args.Stash == null ? null : _args.Stash + _plan.StashOffset(firstRow, rows, unitPart);
        bool stream = stash != null && _plan.StashIsLarge && (nint)stash % (sizeof(float) * S.Count) == 0;
        int group = GroupSteps(rows);
        nint xRow = rows == 1 ? _args.XStep : _args.XRow;
        for (int step = 0; step < Steps; step++)
        {
            float* gate = gates + step % group * (nint)rows * units.GateRow;
            if (step % group == 0)
            {
                nint groupRows = Math.Min(group, Steps - step) * (nint)rows;
                float* x = _args.X + step * _args.XStep + firstRow * _args.XRow;
                Multiply(groupRows, units, Inputs, x, xRow, packed.Ih, gate, packed.Bias, 0);
            }
            // hidden states of zero add nothing
            if (step > 0 || _args.H0 != null)
            {
                float* h = HiddenOf(step, firstRow);
                Multiply(rows, units, Hidden, h, _hiddenRow, packed.Hh, gate, gate, units.GateRow);
            }
            LstmGates.Forward<S, V>(
                rows,
                units,
                gate,
                cells,
                HiddenOf(step + 1, firstRow) + units.First,
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

    private readonly void Multiply(
        nint rows,
        LstmUnits units,
        int k,
        float* left,
        nint leftRow,
        float* packed,
        float* gates,
        float* init,
        nint initRow
    ) =>
        GemmPanels.Run<S, V>(
            rows,
            units.Gates,
            k,
            left,
            leftRow,
            1,
            packed,
            gates,
            units.GateRow,
            init,
            initRow,
            slack: true
        );

    private readonly void End(int firstRow, int rows, LstmUnits units, float* cells)
    {
        float* hidden = HiddenOf(Steps, firstRow) + units.First;
        nint target = (nint)firstRow * Hidden + units.First;
        for (int row = 0; row < rows; row++, target += Hidden)
        {
            CopyOrClear(hidden, row * _hiddenRow, _args.HN + target, units.Count);
            CopyOrClear(cells, row * units.CellRow, _args.CN + target, units.Count);
        }
    }

    /// <summary>Where the packed weights of a part of units stand.</summary>
    private readonly struct Packed(float* ih, float* hh, float* bias)
    {
        public readonly float* Ih = ih;
        public readonly float* Hh = hh;
        public readonly float* Bias = bias;
    }
}
