namespace FusedLstm.Kernels;

/// <summary>The products that lead back through time and to the inputs.</summary>
internal unsafe partial struct LstmBackward<S, V>
{
    /// <summary>Packs the weights of a part; the row parts that share them take some panels each.</summary>
    private readonly void Pack(in Own own, int rowPart)
    {
        if (Packs(Hidden))
        {
            Pack(own.Units, _args.Forward.WeightHh, Hidden, 0, Hidden, own.PackedHh, rowPart);
        }
        if (_args.GradX != null && Packs(Inputs) && !PacksInputsLate)
        {
            Pack(own.Units, _args.Forward.WeightIh, Inputs, 0, Inputs, own.PackedIh, rowPart);
        }
    }

    /// <summary>Whether every panel of the input weights is needed once, and therefore packed just then.</summary>
    private readonly bool PacksInputsLate => _group == Steps && _plan.LargestChunk == Shape.Batch;

    /// <summary>Whether so many columns of weights are packed; few rows of all units read them where they stand.</summary>
    private readonly bool Packs(int columns) =>
        _plan.UnitParts > 1
        || columns < S.Count
        || (long)Shape.Steps * Shape.Batch > UnpackedRows
        || (long)Shape.Gates * Hidden > UnpackedWeights;

    /// <summary>Packs columns of the rows of a weight matrix that belong to a part's units.</summary>
    private readonly void Pack(
        LstmUnits units,
        float* weight,
        nint row,
        int first,
        int count,
        float* packed,
        int rowPart
    )
    {
        var (from, to) = Share.Of(count, 2 * S.Count, rowPart, _plan.RowParts);
        GemmPack.PackRows(
            to - from,
            units.Gates,
            0,
            4,
            Hidden * row,
            units.Count,
            weight + units.First * row + first + from,
            row,
            packed + from * units.Gates
        );
    }

    /// <summary>
    /// Gradient of the hidden states of the step before: gate gradients times recurrent weights. Each part of units
    /// knows what its own gates add to all hidden states; the parts exchange these and nothing else.
    /// </summary>
    private void MultiplyHidden(in Own own, int rows, float* gradGates, int step, int unitPart)
    {
        bool alone = _plan.UnitParts == 1;
        float* result = alone ? own.GradHidden : HiddenShareOf(unitPart, step);
        nint row = alone ? own.Units.CellRow : ShareRow;
        float* weight = _args.Forward.WeightHh;
        Multiply(rows, own, Hidden, gradGates, weight, Hidden, own.PackedHh, result, row, true);
        if (!alone)
        {
            _barrier.Meet();
            AddHiddenShares(own, rows, step);
        }
    }

    /// <summary>The gradients of a part's hidden states are what all parts add to them.</summary>
    private readonly void AddHiddenShares(in Own own, int rows, int step)
    {
        float* sum = HiddenShareOf(0, step) + own.Units.First;
        nint sumRow = ShareRow;
        nint shareRow = ShareRow;
        for (int part = 1; part < _plan.UnitParts; part++)
        {
            float* share = HiddenShareOf(part, step) + own.Units.First;
            for (int row = 0; row < rows; row++)
            {
                float* target = own.GradHidden + row * own.Units.CellRow;
                Vectors.Add<S, V>(sum + row * sumRow, share + row * shareRow, target, own.Units.Count);
            }
            sum = own.GradHidden;
            sumRow = own.Units.CellRow;
        }
    }

    /// <summary>Gate gradients of a part times its rows of a weight matrix, packed or where they stand.</summary>
    private readonly void Multiply(
        nint rows,
        in Own own,
        int columns,
        float* gradGates,
        float* weight,
        nint weightRow,
        float* packed,
        float* target,
        nint targetRow,
        bool slack
    )
    {
        nint k = own.Units.Gates;
        nint row = own.Units.GateRow;
        if (Packs(columns))
        {
            GemmPanels.Run<S, V>(
                rows,
                columns,
                k,
                gradGates,
                row,
                1,
                packed,
                k,
                target,
                targetRow,
                null,
                0,
                slack
            );
        }
        else
        {
            GemmPanels.RunUnpacked<S, V>(
                rows,
                columns,
                k,
                gradGates,
                row,
                weight,
                weightRow,
                target,
                targetRow
            );
        }
    }

    /// <summary>Gradient of the inputs of a group of steps.</summary>
    private void MultiplyInputs(in Own own, int firstRow, int rows, int start, int end, int unitPart)
    {
        float* target = _args.GradX + firstRow * _args.GradXRow;
        if (unitPart == 0)
        {
            MultiplyInputs(own, rows, start, end, target, _args.GradXStep, _args.GradXRow);
        }
        else
        {
            MultiplyInputs(own, rows, start, end, InputShareOf(unitPart), (nint)rows * Inputs, Inputs);
        }
        if (_plan.UnitParts > 1)
        {
            _barrier.Meet();
            AddInputShares(target, rows, unitPart);
        }
    }

    /// <summary>Adds what the other parts have to the first part's gradients of the inputs, some of the rows each.</summary>
    private readonly void AddInputShares(float* target, int rows, int unitPart)
    {
        var (from, to) = Share.Of((nint)Steps * rows, 1, unitPart, _plan.UnitParts);
        for (int part = 1; part < _plan.UnitParts; part++)
        {
            float* share = InputShareOf(part);
            for (nint row = from; row < to; row++)
            {
                var (step, sequence) = Math.DivRem(row, rows);
                float* sum = target + step * _args.GradXStep + sequence * _args.GradXRow;
                Vectors.Add<S, V>(sum, share + row * Inputs, Inputs);
            }
        }
    }

    /// <summary>A part's gate gradients of a group of steps times its input weights, all columns or panel by panel.</summary>
    private readonly void MultiplyInputs(
        in Own own,
        int rows,
        int start,
        int end,
        float* target,
        nint targetStep,
        nint targetRow
    )
    {
        bool packsLate = PacksInputsLate && Packs(Inputs);
        int width = packsLate ? 2 * S.Count : Inputs;
        bool uniform = rows == 1 || (rows == Shape.Batch && targetStep == rows * targetRow);
        int atOnce = uniform ? end - start : 1;
        for (int column = 0; column < Inputs; column += width)
        {
            int columns = Math.Min(width, Inputs - column);
            if (packsLate)
            {
                Pack(own.Units, _args.Forward.WeightIh, Inputs, column, columns, own.PackedIh, rowPart: 0);
            }
            for (int step = start; step < end; step += atOnce)
            {
                Multiply(
                    atOnce * (nint)rows,
                    own,
                    columns,
                    own.GradGates + (step - start) * (nint)rows * own.Units.GateRow,
                    _args.Forward.WeightIh + column,
                    Inputs,
                    own.PackedIh,
                    target + step * targetStep + column,
                    rows == 1 ? targetStep : targetRow,
                    false
                );
            }
        }
    }
}
