namespace FusedLstm.Kernels;

/// <summary>The products that lead back through time and to the inputs.</summary>
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
    private readonly bool PacksInputsLate => MeetsEveryStep || (_group == Steps && _plan.LargestChunk == Shape.Batch);

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
                Multiply(atOnce * (nint)rows, own, columns, gradGates, weight, own.PackedIh, result, slack: false);
            }
        }
    }
}
