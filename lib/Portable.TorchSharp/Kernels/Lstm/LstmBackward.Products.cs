namespace TorchSharp.Kernels;

/// <summary>The matrix products of the backward pass.</summary>
internal unsafe partial struct LstmBackward<S, V>
{
    /// <summary>Packs the weights of a part; the row parts that share them take some panels each.</summary>
    private readonly void Pack(in Own own, int rowPart)
    {
        Pack(own.Units, _args.Forward.WeightHh, Hidden, own.PackedHh, rowPart);
        if (_args.GradX != null)
        {
            Pack(own.Features, _args.Forward.WeightIh, Inputs, own.PackedIh, rowPart);
        }
    }

    private readonly void Pack(LstmUnits columns, float* weight, nint row, float* packed, int rowPart)
    {
        nint gates = Shape.Gates;
        var (from, to) = Share.Of(columns.Count, 2 * S.Count, rowPart, _plan.RowParts);
        weight += columns.First + from;
        GemmPack.PackRows(to - from, gates, 0, 1, 0, gates, weight, row, packed + from * gates);
    }

    /// <summary>Gradient of the hidden states of the step before: gate gradients times recurrent weights.</summary>
    private readonly void MultiplyHidden(in Own own, int rows, float* gradGates) =>
        GemmPanels.Run<S, V>(
            rows,
            own.Units.Count,
            Shape.Gates,
            gradGates,
            _gradGatesRow,
            1,
            own.PackedHh,
            own.GradHidden,
            own.Units.CellRow,
            null,
            0,
            slack: true
        );

    /// <summary>Gradient of the inputs of a group of steps.</summary>
    private readonly void MultiplyInputs(in Own own, int firstRow, int rows, int start, int end)
    {
        if (_args.GradX == null || own.Features.Count == 0)
        {
            return;
        }
        float* target = _args.GradX + firstRow * _args.GradXRow + own.Features.First;
        bool uniform = rows == 1 || (rows == Shape.Batch && _args.GradXStep == rows * _args.GradXRow);
        int atOnce = uniform ? end - start : 1;
        for (int step = start; step < end; step += atOnce)
        {
            GemmPanels.Run<S, V>(
                atOnce * (nint)rows,
                own.Features.Count,
                Shape.Gates,
                own.GradGates + (step - start) * rows * _gradGatesRow,
                _gradGatesRow,
                1,
                own.PackedIh,
                target + step * _args.GradXStep,
                rows == 1 ? _args.GradXStep : _args.GradXRow,
                null,
                0,
                slack: false
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
            bool add = !fresh || (_args.Accumulate && own.GradWeightIh == _args.GradWeightIh);
            MultiplyWeight(own, k, Inputs, own.GradWeightIh, add);
        }
        if (_args.GradWeightHh != null)
        {
            // the hidden states before each step: outputs one step earlier, the initial one first
            int early = 0;
            if (start == 0)
            {
                early = 1;
                float* h0 = forward.H0 == null ? null : forward.H0 + firstRow * Hidden;
                GemmPack.PackRows(Hidden, k, 0, 1, 0, rows, h0, Hidden, own.Right);
            }
            float* h =
                forward.Output + (start + early - 1) * forward.OutputStep + firstRow * forward.OutputRow;
            GemmPack.PackRows(
                Hidden,
                k,
                early * rows,
                steps - early,
                forward.OutputStep,
                rows,
                h,
                forward.OutputRow,
                own.Right
            );
            bool add = !fresh || (_args.Accumulate && own.GradWeightHh == _args.GradWeightHh);
            MultiplyWeight(own, k, Hidden, own.GradWeightHh, add);
        }
    }

    /// <summary>Gradient of the part's rows of a weight matrix: gate gradients, transposed, times what was multiplied.</summary>
    private readonly void MultiplyWeight(in Own own, nint k, nint columns, float* gradient, bool add)
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
                own.GradGates + first,
                1,
                _gradGatesRow,
                own.Right,
                c,
                columns,
                add ? c : null,
                columns,
                slack: false
            );
        }
    }

    /// <summary>Joins what the parts have summed.</summary>
    private void FinishWeights(in Own own, int rowPart)
    {
        int parts = _plan.RowParts;
        if (parts > 1)
        {
            _barrier.Meet();
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
            SetOrAdd(_args.GradBiasIh, target, sum);
            SetOrAdd(_args.GradBiasHh, target, sum);
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

    private readonly void SetOrAdd(float* gradient, nint index, float value)
    {
        if (gradient != null)
        {
            gradient[index] = _args.Accumulate ? gradient[index] + value : value;
        }
    }
}
