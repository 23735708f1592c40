namespace FusedLstm.Kernels;

/// <summary>The products that lead back through time, to the inputs and to the weights.</summary>
internal unsafe partial struct LstmBackward<S, V>
{
    /// <summary>
    /// Up to so many rows of all steps packing the weights costs more than it saves, if the weights stay in the cache.
    /// </summary>
    private const int UnpackedRows = 512;

    private const int UnpackedWeights = 1 << 17;

    /// <summary>Packs the weights of a part's units, or one of several shares of them.</summary>
    private readonly void Pack(in Own own, int share, int shares)
    {
        if (Packs(Hidden))
        {
            Pack(own.Units, _args.Forward.WeightHh, Hidden, 0, Hidden, own.PackedHh, share, shares);
        }
        if (!_args.GradX.IsNothing && Packs(Inputs) && !PacksInputsLate)
        {
            Pack(own.Units, _args.Forward.WeightIh, Inputs, 0, Inputs, own.PackedIh, share, shares);
        }
    }

    /// <summary>Whether every panel of the input weights is needed once, and therefore packed just then.</summary>
    private readonly bool PacksInputsLate =>
        MeetsEveryStep || (_group == Steps && _plan.LargestChunk == Shape.Batch);

    /// <summary>Whether so many columns of weights are packed; few rows of all units read them where they stand.</summary>
    private readonly bool Packs(int columns) =>
        MeetsEveryStep
        || columns < S.Count
        || (long)Steps * Shape.Batch > UnpackedRows
        || (long)Shape.Gates * Hidden > UnpackedWeights;

    /// <summary>Packs columns of the rows of a weight matrix that belong to a part's units.</summary>
    private readonly void Pack(
        LstmUnits units,
        float* weight,
        nint row,
        int first,
        int count,
        float* packed,
        int share,
        int shares
    )
    {
        var (from, to) = Share.Of(count, 2 * S.Count, share, shares);
        float* start = weight + units.First * row + first + from;
        var lines = new Lines(start, row, units.Count, Hidden * row);
        GemmPack.PackRows(to - from, units.Gates, 0, lines, units.Gates, packed + from * units.Gates);
    }

    /// <summary>
    /// Gradient of the hidden states of the step before: gate gradients times recurrent weights. A part of units knows
    /// what its own gates add to all hidden states.
    /// </summary>
    private readonly void MultiplyHidden(in Own own, int rows, float* gradGates, in Matrix target)
    {
        var weight = new Matrix(_args.Forward.WeightHh, Hidden);
        Multiply(rows, own, Hidden, gradGates, weight, own.PackedHh, target, slack: true);
    }

    /// <summary>The gradients of a part's hidden states are what all parts of the same rows add to them.</summary>
    private readonly void AddHiddenShares(in Own own, int rows, int step, int rowPart)
    {
        int count = own.Units.Count;
        for (int row = 0; row < rows; row++)
        {
            nint at = row * ShareRow + own.Units.First;
            float* target = own.GradHidden + row * own.Units.CellRow;
            float* sum = HiddenShareOf(rowPart, 0, step) + at;
            for (int part = 1; part < _plan.UnitParts; part++)
            {
                Vectors.Add<S, V>(sum, HiddenShareOf(rowPart, part, step) + at, target, count);
                sum = target;
            }
        }
    }

    /// <summary>Gate gradients of a part times its rows of a weight matrix, packed or where they stand.</summary>
    private readonly void Multiply(
        nint rows,
        in Own own,
        int columns,
        float* gradGates,
        in Matrix weight,
        float* packed,
        in Matrix target,
        bool slack
    )
    {
        nint k = own.Units.Gates;
        var left = new Matrix(gradGates, own.Units.GateRow);
        if (Packs(columns))
        {
            GemmPanels.Run<S, V>(rows, columns, k, left, packed, k, target, default, slack);
        }
        else
        {
            GemmPanels.RunUnpacked<S, V>(rows, columns, k, left, weight, target);
        }
    }

    /// <summary>Where a part writes its gradients of the inputs: the first part of units to their place.</summary>
    private readonly Sequence InputTarget((int First, int Count) chunk, int rowPart, int unitPart) =>
        unitPart == 0
            ? new(_args.GradX.At(0, chunk.First), _args.GradX.Step, _args.GradX.Row)
            : new(InputShareOf(rowPart, unitPart), (nint)chunk.Count * Inputs, Inputs);

    /// <summary>Adds what the other parts have to the first part's gradients of the inputs, some of the rows each.</summary>
    private readonly void AddInputShares(int rowPart, int unitPart)
    {
        var (first, rows) = _plan.Chunk(rowPart, 0);
        var (from, to) = Share.Of((nint)Steps * rows, 1, unitPart, _plan.UnitParts);
        for (nint row = from; row < to; row++)
        {
            var (step, sequence) = Math.DivRem(row, rows);
            float* sum = _args.GradX.At(step, first + sequence);
            for (int part = 1; part < _plan.UnitParts; part++)
            {
                Vectors.Add<S, V>(sum, InputShareOf(rowPart, part) + row * Inputs, sum, Inputs);
            }
        }
    }

    /// <summary>
    /// Gradient of the inputs of a group of steps: gate gradients times input weights, all columns or panel by panel.
    /// </summary>
    private readonly void MultiplyInputs(
        in Own own,
        (int First, int Count) chunk,
        int start,
        int end,
        Sequence target
    )
    {
        int rows = chunk.Count;
        bool packsLate = PacksInputsLate && Packs(Inputs);
        int width = packsLate ? 2 * S.Count : Inputs;
        bool uniform = rows == 1 || target.Step == rows * target.Row;
        int atOnce = uniform ? end - start : 1;
        for (int column = 0; column < Inputs; column += width)
        {
            int columns = Math.Min(width, Inputs - column);
            if (packsLate)
            {
                Pack(own.Units, _args.Forward.WeightIh, Inputs, column, columns, own.PackedIh, 0, 1);
            }
            var weight = new Matrix(_args.Forward.WeightIh + column, Inputs);
            for (int step = start; step < end; step += atOnce)
            {
                float* gradGates = own.GradGates + (step - start) * (nint)rows * own.Units.GateRow;
                var result = new Matrix(target.At(step, 0) + column, rows == 1 ? target.Step : target.Row);
                Multiply(
                    atOnce * (nint)rows,
                    own,
                    columns,
                    gradGates,
                    weight,
                    own.PackedIh,
                    result,
                    slack: false
                );
            }
        }
    }

    /// <summary>Adds a group of steps to the gradients of the weights.</summary>
    /// <param name="own">The part.</param>
    /// <param name="chunk">The rows.</param>
    /// <param name="start">First step.</param>
    /// <param name="end">End of the steps.</param>
    /// <param name="fresh">The part has not yet written its gradients.</param>
    private readonly void MultiplyWeights(
        in Own own,
        (int First, int Count) chunk,
        int start,
        int end,
        bool fresh
    )
    {
        ref readonly var forward = ref _args.Forward;
        int rows = chunk.Count;
        nint k = (end - start) * (nint)rows;
        if (_args.GradWeightIh != null)
        {
            var x = new Lines(forward.X.At(start, chunk.First), forward.X.Row, rows, forward.X.Step);
            GemmPack.PackRows(Inputs, k, 0, x, k, own.Right);
            MultiplyWeight(own, 0, k, Inputs, own.GradWeightIh, add: !fresh);
        }
        if (_args.GradWeightHh == null)
        {
            return;
        }
        // the hidden states before each step: outputs one step earlier, the initial one first unless it is zero
        nint skipped = 0;
        nint packed = 0;
        if (start == 0)
        {
            if (forward.H0 == null)
            {
                skipped = rows;
                k -= rows;
            }
            else
            {
                var h0 = new Lines(forward.H0 + chunk.First * (nint)Hidden, Hidden, rows, 0);
                GemmPack.PackRows(Hidden, k, 0, h0, rows, own.Right);
                packed = rows;
            }
        }
        float* first = forward.Output.At(start == 0 ? 0 : start - 1, chunk.First);
        var h = new Lines(first, forward.Output.Row, rows, forward.Output.Step);
        GemmPack.PackRows(Hidden, k, packed, h, k - packed, own.Right);
        MultiplyWeight(own, skipped, k, Hidden, own.GradWeightHh, add: !fresh);
    }

    /// <summary>Gradient of the part's rows of a weight matrix: gate gradients, transposed, times what was multiplied.</summary>
    /// <param name="own">The part, with what was multiplied packed.</param>
    /// <param name="skip">Rows of gate gradients that are left out.</param>
    /// <param name="k">Rows after them.</param>
    /// <param name="columns">Columns of the weight matrix.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="add">Adds to it.</param>
    private readonly void MultiplyWeight(
        in Own own,
        nint skip,
        nint k,
        nint columns,
        float* gradient,
        bool add
    )
    {
        // all units: the four gates are one block of rows
        int blocks = own.Units.Count == Hidden ? 1 : 4;
        nint rows = own.Units.Gates / blocks;
        for (int block = 0; block < blocks; block++)
        {
            float* gates = own.GradGates + skip * own.Units.GateRow + block * rows;
            var left = new Matrix(gates, 1, own.Units.GateRow);
            var c = new Matrix(gradient + ((nint)block * Hidden + own.Units.First) * columns, columns);
            GemmPanels.Run<S, V>(rows, columns, k, left, own.Right, k, c, add ? c : default, slack: false);
        }
    }

    /// <summary>Joins what the row parts have summed.</summary>
    private readonly void FinishWeights(in Own own, int part)
    {
        if (_plan.RowParts > 1)
        {
            nint ih = (nint)Shape.Gates * Inputs;
            AddParts(_args.GradWeightIh, 0, ih, part);
            AddParts(_args.GradWeightHh, ih, (nint)Shape.Gates * Hidden, part);
        }
        var (rowPart, unitPart) = Math.DivRem(part, _plan.UnitParts);
        var (from, to) = Share.Of(own.Units.Gates, 1, rowPart, _plan.RowParts);
        float* bias = BiasOf(unitPart);
        nint distance = _plan.UnitParts * SumSize;
        for (nint column = from; column < to; column++)
        {
            float sum = bias[column];
            for (int row = 1; row < _plan.RowParts; row++)
            {
                sum += bias[row * distance + column];
            }
            nint target = column / own.Units.Count * Hidden + own.Units.First + column % own.Units.Count;
            if (_args.GradBiasIh != null)
            {
                _args.GradBiasIh[target] = sum;
            }
            if (_args.GradBiasHh != null)
            {
                _args.GradBiasHh[target] = sum;
            }
        }
    }

    /// <summary>Adds the other row parts' gradients to those of the first, a share of the elements.</summary>
    private readonly void AddParts(float* gradient, nint offset, nint count, int part)
    {
        if (gradient == null)
        {
            return;
        }
        var (from, to) = Share.Of(count, S.Count, part, _plan.Parts);
        for (int rowPart = 1; rowPart < _plan.RowParts; rowPart++)
        {
            float* other = WeightsOf(rowPart) + offset + from;
            Vectors.Add<S, V>(gradient + from, other, gradient + from, to - from);
        }
    }
}
