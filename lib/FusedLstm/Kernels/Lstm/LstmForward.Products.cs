using System.Runtime.CompilerServices;

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
        GemmPack.PackColumns(
            0,
            units.Gates,
            Hidden,
            Columns(_args.WeightHh, units, Hidden),
            Hidden,
            0,
            packed.Hh
        );
        if (!PacksInputsLate)
        {
            var columns = Columns(_args.WeightIh, units, Inputs);
            GemmPack.PackColumns(0, units.Gates, Inputs, columns, Inputs, 0, packed.Ih);
        }
        AddBiases(0, units.Gates, units, packed.Bias);
    }

    /// <summary>Packs both matrices one above the other; every part of rows takes some panels.</summary>
    private readonly void PackJoint(int part)
    {
        var units = _plan.Units(0);
        var packed = PackedAt(_packed, units);
        var (from, to) = Share.Of(units.Gates, 2 * S.Count, part, _plan.RowParts);
        nint depth = Inputs + Hidden;
        float* panels = packed.Ih + from * depth;
        GemmPack.PackColumns(from, to, Inputs, Columns(_args.WeightIh, units, Inputs), depth, 0, panels);
        GemmPack.PackColumns(from, to, Hidden, Columns(_args.WeightHh, units, Hidden), depth, Inputs, panels);
        AddBiases(from, to, units, packed.Bias);
    }

    /// <summary>The rows of a weight matrix that belong to the gates of a part of units: the columns to be packed.</summary>
    private readonly Lines Columns(float* weight, LstmUnits units, nint columns) =>
        new(weight + units.First * columns, columns, units.Count, Hidden * columns);

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
    private readonly void MultiplyJoint(Packed packed, int step, in Place place, float* gates)
    {
        float* left = RowsOf(place) + _lead;
        CopyInputs(_args.X.At(step, place.FirstRow), place.Rows, left, step + 1 < Steps);
        nint depth = Inputs + Hidden;
        // hidden states of zero add nothing
        nint k = step > 0 || _args.H0 != null ? depth : Inputs;
        var sums = new Matrix(gates, place.Units.GateRow);
        var bias = new Matrix(packed.Bias, 0);
        var rows = new Matrix(left, _hiddenRow);
        GemmPanels.Run<S, V>(
            place.Rows,
            place.Units.Gates,
            k,
            rows,
            packed.Ih,
            depth,
            sums,
            bias,
            slack: true
        );
    }

    /// <summary>Copies the inputs of a step, and prefetches those of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void CopyInputs(float* x, int rows, float* target, bool more)
    {
        nint next = more ? _args.X.Step : 0;
        for (int row = 0; row < rows; row++, x += _args.X.Row, target += _hiddenRow)
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
    private readonly void MultiplyApart(Packed packed, int step, in Place place, float* gates)
    {
        if (step % _group == 0)
        {
            MultiplyInputs(packed, step, place, gates);
        }
        if (step > 0 || _args.H0 != null)
        {
            var hidden = new Matrix(HiddenOf(step, place), _hiddenRow);
            var sums = new Matrix(gates, place.Units.GateRow);
            nint columns = place.Units.Gates;
            GemmPanels.Run<S, V>(
                place.Rows,
                columns,
                Hidden,
                hidden,
                packed.Hh,
                Hidden,
                sums,
                sums,
                slack: true
            );
        }
    }

    /// <summary>Bias + x·W_ihᵀ of a group of steps, panel by panel.</summary>
    private readonly void MultiplyInputs(Packed packed, int step, in Place place, float* gates)
    {
        int rows = place.Rows;
        var units = place.Units;
        int steps = Math.Min(_group, Steps - step);
        // rows of all steps equally far apart are those of one matrix
        bool uniform = rows == 1 || _args.X.Step == rows * _args.X.Row;
        int products = uniform ? 1 : steps;
        nint productRows = uniform ? steps * (nint)rows : rows;
        var lines = Columns(_args.WeightIh, units, Inputs);
        for (nint column = 0; column < units.Gates; column += 2 * S.Count)
        {
            nint columns = nint.Min(2 * S.Count, units.Gates - column);
            float* panel = packed.Ih + (PacksInputsLate ? 0 : column * Inputs);
            if (PacksInputsLate)
            {
                GemmPack.PackColumns(column, column + columns, Inputs, lines, Inputs, 0, panel);
            }
            var bias = new Matrix(packed.Bias + column, 0);
            for (int product = 0; product < products; product++)
            {
                float* x = _args.X.At(step + product, place.FirstRow);
                var left = new Matrix(x, rows == 1 ? _args.X.Step : _args.X.Row);
                float* target = gates + product * rows * (nint)units.GateRow + column;
                var sums = new Matrix(target, units.GateRow);
                GemmPanels.Run<S, V>(
                    productRows,
                    columns,
                    Inputs,
                    left,
                    panel,
                    Inputs,
                    sums,
                    bias,
                    slack: true
                );
            }
        }
    }

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
