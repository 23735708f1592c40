namespace FusedLstm.Kernels;

/// <summary>The gradients of the weights and biases.</summary>
internal unsafe partial struct LstmBackward<S, V>
{
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
        nint distance = _plan.UnitParts * PrivateSize;
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
