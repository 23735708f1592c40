namespace FusedLstm.Kernels;

/// <summary>The gradients of the weights and biases.</summary>
internal unsafe partial struct LstmBackward<S, V>
{
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
        nint rows = own.Units.Gates / blocks;
        for (int block = 0; block < blocks; block++)
        {
            float* c = gradient + ((nint)block * Hidden + own.Units.First) * columns;
            GemmPanels.Run<S, V>(
                rows,
                columns,
                k,
                own.GradGates + skip * own.Units.GateRow + block * rows,
                1,
                own.Units.GateRow,
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
