namespace TorchSharp.Kernels;

/// <summary>The matrix products of the backward pass.</summary>
internal unsafe partial struct LstmBackward<S, V>
{
    /// <summary>Packs the weights of a part; the row parts that share them take some panels each.</summary>
    private readonly void Pack(in Own own, int rowPart)
    {
        if (Packs(own.Units.Count))
        {
            Pack(own.Units, _args.Forward.WeightHh, Hidden, own.PackedHh, rowPart);
        }
        if (_args.GradX != null && Packs(own.Features.Count) && !PacksInputsLate)
        {
            Pack(own.Features, _args.Forward.WeightIh, Inputs, own.PackedIh, rowPart);
        }
    }

    /// <summary>Whether every panel of the input weights is needed once, and therefore packed just then.</summary>
    private readonly bool PacksInputsLate => _group == Steps && _plan.LargestChunk == Shape.Batch;

    /// <summary>Whether so many columns of weights are packed; few rows read them where they stand.</summary>
    private readonly bool Packs(int columns) =>
        columns < S.Count
        || (long)Shape.Steps * Shape.Batch > UnpackedRows
        || (long)Shape.Gates * Hidden > UnpackedWeights;

    private readonly void Pack(LstmUnits columns, float* weight, nint row, float* packed, int rowPart)
    {
        nint gates = Shape.Gates;
        var (from, to) = Share.Of(columns.Count, 2 * S.Count, rowPart, _plan.RowParts);
        weight += columns.First + from;
        GemmPack.PackRows(to - from, gates, 0, 1, 0, gates, weight, row, packed + from * gates);
    }

    /// <summary>Gradient of the hidden states of the step before: gate gradients times recurrent weights.</summary>
    private readonly void MultiplyHidden(in Own own, int rows, float* gradGates)
    {
        float* weight = _args.Forward.WeightHh + own.Units.First;
        Multiply(
            rows,
            own.Units,
            gradGates,
            weight,
            Hidden,
            own.PackedHh,
            own.GradHidden,
            own.Units.CellRow,
            true
        );
    }

    /// <summary>Gate gradients times a part's columns of a weight matrix, packed or where it stands.</summary>
    private readonly void Multiply(
        nint rows,
        LstmUnits columns,
        float* gradGates,
        float* weight,
        nint weightRow,
        float* packed,
        float* target,
        nint targetRow,
        bool slack
    )
    {
        nint n = columns.Count;
        nint k = Shape.Gates;
        nint row = _gradGatesRow;
        if (Packs(columns.Count))
        {
            GemmPanels.Run<S, V>(rows, n, k, gradGates, row, 1, packed, k, target, targetRow, null, 0, slack);
        }
        else
        {
            GemmPanels.RunUnpacked<S, V>(rows, n, k, gradGates, row, weight, weightRow, target, targetRow);
        }
    }

    /// <summary>Gradient of the inputs of a group of steps.</summary>
    private readonly void MultiplyInputs(in Own own, int firstRow, int rows, int start, int end)
    {
        if (_args.GradX == null || own.Features.Count == 0)
        {
            return;
        }
        if (!PacksInputsLate || !Packs(own.Features.Count))
        {
            MultiplyInputs(own, own.Features, firstRow, rows, start, end);
            return;
        }
        for (int column = 0; column < own.Features.Count; column += 2 * S.Count)
        {
            int columns = Math.Min(2 * S.Count, own.Features.Count - column);
            var panel = new LstmUnits(own.Features.First + column, columns);
            Pack(panel, _args.Forward.WeightIh, Inputs, own.PackedIh, rowPart: 0);
            MultiplyInputs(own, panel, firstRow, rows, start, end);
        }
    }

    private readonly void MultiplyInputs(
        in Own own,
        LstmUnits features,
        int firstRow,
        int rows,
        int start,
        int end
    )
    {
        float* target = _args.GradX + firstRow * _args.GradXRow + features.First;
        bool uniform = rows == 1 || (rows == Shape.Batch && _args.GradXStep == rows * _args.GradXRow);
        int atOnce = uniform ? end - start : 1;
        for (int step = start; step < end; step += atOnce)
        {
            Multiply(
                atOnce * (nint)rows,
                features,
                own.GradGates + (step - start) * rows * _gradGatesRow,
                _args.Forward.WeightIh + features.First,
                Inputs,
                own.PackedIh,
                target + step * _args.GradXStep,
                rows == 1 ? _args.GradXStep : _args.GradXRow,
                false
            );
        }
    }

    /// <summary>Adds a group of steps to the gradients of the weights.</summary>
    /// <param name="own">The part.</param>
    /// <param name="firstRow">First row of the chunk.</param>
    /// <param name="rows">Rows of the chunk.</param>
    /// <param name="start">First step.</param>
    /// <param name="end">End of the steps.</param>
    /// <param name="fresh">The part has not yet written its gradients.</param>
    private readonly void MultiplyWeights(in Own own, int firstRow, int rows, int start, int end, bool fresh)
    {
        ref readonly var forward = ref _args.Forward;
        int steps = end - start;
        nint k = steps * (nint)rows;
        if (_args.GradWeightIh != null)
        {
            float* x = forward.X + start * forward.XStep + firstRow * forward.XRow;
            GemmPack.PackRows(Inputs, k, 0, steps, forward.XStep, rows, x, forward.XRow, own.Right);
            MultiplyWeight(own, 0, k, Inputs, own.GradWeightIh, add: !fresh);
        }
        if (_args.GradWeightHh != null)
        {
            // the hidden states before each step: outputs one step earlier, the initial one first unless it is zero
            int early = 0;
            nint zeros = 0;
            if (start == 0)
            {
                early = 1;
                zeros = forward.H0 == null ? rows : 0;
                k -= zeros;
                if (zeros == 0)
                {
                    float* h0 = forward.H0 + firstRow * Hidden;
                    GemmPack.PackRows(Hidden, k, 0, 1, 0, rows, h0, Hidden, own.Right);
                }
            }
            float* h =
                forward.Output + (start + early - 1) * forward.OutputStep + firstRow * forward.OutputRow;
            GemmPack.PackRows(
                Hidden,
                k,
                early * rows - zeros,
                steps - early,
                forward.OutputStep,
                rows,
                h,
                forward.OutputRow,
                own.Right
            );
            MultiplyWeight(own, zeros, k, Hidden, own.GradWeightHh, add: !fresh);
        }
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
        nint rows = blocks == 1 ? Shape.Gates : own.Units.Count;
        for (int block = 0; block < blocks; block++)
        {
            nint first = (nint)block * Hidden + own.Units.First;
            float* c = gradient + first * columns;
            GemmPanels.Run<S, V>(
                rows,
                columns,
                k,
                own.GradGates + skip * _gradGatesRow + first,
                1,
                _gradGatesRow,
                own.Right,
                k,
                c,
                columns,
                add ? c : null,
                columns,
                slack: false
            );
        }
    }

    /// <summary>Joins what the parts have summed.</summary>
    private readonly void FinishWeights(in Own own, int rowPart)
    {
        int parts = _plan.RowParts;
        if (parts > 1)
        {
            nint ih = (nint)Shape.Gates * Inputs;
            AddParts(_args.GradWeightIh, 0, ih, rowPart);
            AddParts(_args.GradWeightHh, ih, (nint)Shape.Gates * Hidden, rowPart);
        }
        var (from, to) = Share.Of(own.Units.Gates, 1, rowPart, parts);
        for (nint column = from; column < to; column++)
        {
            float sum = (parts > 1 ? BiasOf(0) : own.Bias)[column];
            for (int part = 1; part < parts; part++)
            {
                sum += BiasOf(part)[column];
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

    /// <summary>Adds the other parts' gradients to those of the first part, a share of the elements.</summary>
    private readonly void AddParts(float* gradient, nint offset, nint count, int rowPart)
    {
        if (gradient == null)
        {
            return;
        }
        var (from, to) = Share.Of(count, S.Count, rowPart, _plan.RowParts);
        for (int part = 1; part < _plan.RowParts; part++)
        {
            Vectors.Add<S, V>(gradient + from, WeightsOf(part) + offset + from, to - from);
        }
    }
}
