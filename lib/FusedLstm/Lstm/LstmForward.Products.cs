namespace FusedLstm.Kernels;

/// <summary>The matrix products of the forward pass.</summary>
internal unsafe partial struct LstmForward<S, V>
{
    /// <summary>Whether every panel of the input weights is needed once, and therefore packed just then.</summary>
    private readonly bool PacksInputsLate => _group == Steps;

    private readonly Packed PackedAt(float* start, LstmUnits units)
    {
        float* recurrent = start + GemmPack.Size(units.Gates, Inputs);
        return new Packed(start, recurrent, recurrent + GemmPack.Size(units.Gates, Hidden));
    }

    /// <summary>Packs the weights of a part of units.</summary>
    private readonly void Pack(Packed packed, LstmUnits units)
    {
        PackColumns(0, units.Gates, units, _args.WeightHh, Hidden, Hidden, 0, packed.Hh);
        if (!PacksInputsLate)
        {
            PackColumns(0, units.Gates, units, _args.WeightIh, Inputs, Inputs, 0, packed.Ih);
        }
        AddBiases(0, units.Gates, units, packed.Bias);
    }

    /// <summary>Packs both matrices one above the other; every part of rows takes some panels.</summary>
    private readonly void PackJoint(Packed packed, LstmUnits units, int part)
    {
        var (from, to) = Share.Of(units.Gates, 2 * S.Count, part, _plan.RowParts);
        nint depth = Inputs + Hidden;
        float* panels = packed.Ih + from * depth;
        PackColumns(from, to, units, _args.WeightIh, Inputs, depth, 0, panels);
        PackColumns(from, to, units, _args.WeightHh, Hidden, depth, Inputs, panels);
        AddBiases(from, to, units, packed.Bias);
    }

    private readonly void PackColumns(
        nint from,
        nint to,
        LstmUnits units,
        float* weight,
        nint columns,
        nint rows,
        nint row,
        float* packed
    ) =>
        GemmPack.PackColumns(
            from,
            to,
            columns,
            weight + units.First * columns,
            columns,
            units.Count,
            Hidden * columns,
            1,
            rows,
            row,
            packed
        );

    private readonly void AddBiases(nint from, nint to, LstmUnits units, float* sums)
    {
        for (nint column = from; column < to; column++)
        {
            nint source = column / units.Count * Hidden + units.First + column % units.Count;
            float ih = _args.BiasIh == null ? 0 : _args.BiasIh[source];
            float hh = _args.BiasHh == null ? 0 : _args.BiasHh[source];
            sums[column] = ih + hh;
        }
    }

    /// <summary>Gates of a step = bias + [x | h]·[W_ih | W_hh]ᵀ.</summary>
    private readonly void MultiplyJoint(
        Packed packed,
        int step,
        int firstRow,
        int rows,
        LstmUnits units,
        float* cells,
        float* gates
    )
    {
        float* left = RowsOf(cells) + _lead;
        CopyInputs(_args.X + step * _args.XStep + firstRow * _args.XRow, rows, left, step + 1 < Steps);
        nint depth = Inputs + Hidden;
        // hidden states of zero add nothing
        nint k = step > 0 || _args.H0 != null ? depth : Inputs;
        Multiply(rows, units.Gates, k, left, _hiddenRow, packed.Ih, depth, gates, units, packed.Bias, 0);
    }

    /// <summary>Copies the inputs of a step, and asks those of the next from memory.</summary>
    private readonly void CopyInputs(float* x, int rows, float* target, bool more)
    {
        nint next = more ? _args.XStep : 0;
        for (int row = 0; row < rows; row++, x += _args.XRow, target += _hiddenRow)
        {
            nint u = 0;
            for (; u + S.Count <= Inputs; u += S.Count)
            {
                Simd.Prefetch(x + u + next);
                S.Store(target + u, S.Load(x + u));
            }
            if (u < Inputs)
            {
                int rest = (int)(Inputs - u);
                Simd.Prefetch(x + u + next);
                S.StorePartial(target + u, S.LoadPartial(x + u, rest), rest);
            }
        }
    }

    /// <summary>Gates of a step: h·W_hhᵀ is added to what the group's inputs gave.</summary>
    private readonly void MultiplyApart(Packed packed, int step, int rows, LstmUnits units, float* gates)
    {
        if (step % _group == 0)
        {
            MultiplyInputs(packed, step, rows, units, gates);
        }
        if (step > 0 || _args.H0 != null)
        {
            float* h = SharedHiddenOf(step);
            Multiply(
                rows,
                units.Gates,
                Hidden,
                h,
                _hiddenRow,
                packed.Hh,
                Hidden,
                gates,
                units,
                gates,
                units.GateRow
            );
        }
    }

    /// <summary>Bias + x·W_ihᵀ of a group of steps, panel by panel.</summary>
    private readonly void MultiplyInputs(Packed packed, int step, int rows, LstmUnits units, float* gates)
    {
        int steps = Math.Min(_group, Steps - step);
        float* x = _args.X + step * _args.XStep;
        nint xRow = rows == 1 ? _args.XStep : _args.XRow;
        // rows of all steps equally far apart are those of one matrix
        bool uniform = rows == 1 || _args.XStep == rows * _args.XRow;
        int products = uniform ? 1 : steps;
        nint productRows = uniform ? steps * (nint)rows : rows;
        for (nint column = 0; column < units.Gates; column += 2 * S.Count)
        {
            nint columns = nint.Min(2 * S.Count, units.Gates - column);
            float* panel = packed.Ih + (PacksInputsLate ? 0 : column * Inputs);
            if (PacksInputsLate)
            {
                PackColumns(column, column + columns, units, _args.WeightIh, Inputs, Inputs, 0, panel);
            }
            for (int product = 0; product < products; product++)
            {
                Multiply(
                    productRows,
                    columns,
                    Inputs,
                    x + product * _args.XStep,
                    xRow,
                    panel,
                    Inputs,
                    gates + product * rows * (nint)units.GateRow + column,
                    units,
                    packed.Bias + column,
                    0
                );
            }
        }
    }

    private static void Multiply(
        nint rows,
        nint columns,
        nint k,
        float* left,
        nint leftRow,
        float* packed,
        nint packedRows,
        float* gates,
        LstmUnits units,
        float* init,
        nint initRow
    ) =>
        GemmPanels.Run<S, V>(
            rows,
            columns,
            k,
            left,
            leftRow,
            1,
            packed,
            packedRows,
            gates,
            units.GateRow,
            init,
            initRow,
            slack: true
        );

    /// <summary>
    /// Where the packed weights of a part of units stand: one matrix after the other, or, of [x | h], one above the
    /// other from the first on.
    /// </summary>
    private readonly struct Packed(float* ih, float* hh, float* bias)
    {
        public readonly float* Ih = ih;
        public readonly float* Hh = hh;
        public readonly float* Bias = bias;
    }
}
