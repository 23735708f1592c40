namespace TorchSharp.Kernels;

/// <summary>
/// One LSTM layer in float64, step after step: the plain form of <see cref="LstmKernel"/>, for gradient checks. The
/// stash holds the activated gates (T, B, 4H), then the cell states (T, B, H).
/// </summary>
internal static unsafe class LstmDouble
{
    /// <summary>Elements of the stash.</summary>
    public static long StashLength(LstmShape shape) =>
        (long)shape.Steps * shape.Batch * (shape.Gates + shape.Hidden);

    /// <summary>Runs the forward pass.</summary>
    public static void Forward(LstmForwardArgs<double> args)
    {
        args = args.InTimeOrder();
        var (steps, batch, inputs, hidden) = args.Shape;
        nint gateStep = (nint)batch * args.Shape.Gates;
        nint cellStep = (nint)batch * hidden;
        using var scratch = Scratch.Rent(2 * (nint)StashLength(args.Shape with { Steps = 1 }));
        double* gates = args.Stash == null ? (double*)scratch.Pointer : args.Stash;
        double* cells = args.Stash == null ? gates + gateStep : gates + steps * gateStep;
        double* h = args.H0;
        double* previous = args.C0;
        nint hRow = hidden;
        for (int step = 0; step < steps; step++)
        {
            FillBiases(args, gates);
            Multiply(args.X + step * args.XStep, args.XRow, args.WeightIh, inputs);
            if (h != null)
            {
                Multiply(h, hRow, args.WeightHh, hidden);
            }
            double* output = args.Output + step * args.OutputStep;
            Update(args.Shape, gates, previous, cells, output, args.OutputRow);
            h = output;
            hRow = args.OutputRow;
            previous = cells;
            if (args.Stash != null)
            {
                gates += gateStep;
                cells += cellStep;
            }
        }
        for (nint row = 0; row < batch; row++)
        {
            Copy(h + row * hRow, args.HN + row * hidden, hidden);
        }
        Copy(previous, args.CN, cellStep);

        void Multiply(double* left, nint leftRow, double* weight, int k) =>
            GemmDouble.Run(batch, 4 * hidden, k, 1, left, leftRow, 1, weight, 1, k, 1, gates, 4 * hidden);
    }

    /// <summary>Runs the backward pass.</summary>
    public static void Backward(LstmBackwardArgs<double> args)
    {
        args = args.InTimeOrder();
        var forward = args.Forward;
        var (steps, batch, inputs, hidden) = forward.Shape;
        nint gateStep = (nint)batch * 4 * hidden;
        nint cellStep = (nint)batch * hidden;
        double* allCells = forward.Stash + steps * gateStep;
        using var scratch = Scratch.Rent(2 * (gateStep + 2 * cellStep));
        double* gradGates = (double*)scratch.Pointer;
        double* gradHidden = gradGates + gateStep;
        double* gradCells = gradHidden + cellStep;
        CopyOrClear(args.GradHN, gradHidden, cellStep);
        CopyOrClear(args.GradCN, gradCells, cellStep);
        for (int step = steps - 1; step >= 0; step--)
        {
            double* previous = step == 0 ? forward.C0 : allCells + (step - 1) * cellStep;
            double* gradOutput =
                args.GradOutput == null ? null : args.GradOutput + step * args.GradOutputStep;
            UpdateBackward(
                forward.Shape,
                forward.Stash + step * gateStep,
                previous,
                allCells + step * cellStep,
                gradHidden,
                gradOutput,
                args.GradOutputRow,
                gradCells,
                gradGates
            );
            bool add = step < steps - 1;
            double* h = step == 0 ? forward.H0 : forward.Output + (step - 1) * forward.OutputStep;
            nint hRow = step == 0 ? hidden : forward.OutputRow;
            AddWeight(args.GradWeightIh, forward.X + step * forward.XStep, forward.XRow, inputs, add);
            AddWeight(args.GradWeightHh, h, hRow, hidden, add);
            AddBias(args.GradBiasIh, add);
            AddBias(args.GradBiasHh, add);
            BackThrough(forward.WeightHh, hidden, gradHidden, hidden);
            if (args.GradX != null)
            {
                BackThrough(forward.WeightIh, inputs, args.GradX + step * args.GradXStep, args.GradXRow);
            }
        }
        if (args.GradH0 != null)
        {
            Copy(gradHidden, args.GradH0, cellStep);
        }
        if (args.GradC0 != null)
        {
            Copy(gradCells, args.GradC0, cellStep);
        }

        void BackThrough(double* weight, int columns, double* target, nint targetRow) =>
            GemmDouble.Run(
                batch,
                columns,
                4 * hidden,
                1,
                gradGates,
                4 * hidden,
                1,
                weight,
                columns,
                1,
                0,
                target,
                targetRow
            );

        void AddWeight(double* gradient, double* right, nint rightRow, int columns, bool add)
        {
            if (gradient != null)
            {
                int k = right == null ? 0 : batch;
                GemmDouble.Run(
                    4 * hidden,
                    columns,
                    k,
                    1,
                    gradGates,
                    1,
                    4 * hidden,
                    right,
                    rightRow,
                    1,
                    add ? 1 : 0,
                    gradient,
                    columns
                );
            }
        }

        void AddBias(double* gradient, bool add)
        {
            for (nint gate = 0; gradient != null && gate < 4 * hidden; gate++)
            {
                double sum = add ? gradient[gate] : 0;
                for (nint row = 0; row < batch; row++)
                {
                    sum += gradGates[row * 4 * hidden + gate];
                }
                gradient[gate] = sum;
            }
        }
    }

    private static void FillBiases(in LstmForwardArgs<double> args, double* gates)
    {
        for (nint row = 0; row < args.Shape.Batch; row++)
        {
            for (nint gate = 0; gate < args.Shape.Gates; gate++)
            {
                double ih = args.BiasIh == null ? 0 : args.BiasIh[gate];
                double hh = args.BiasHh == null ? 0 : args.BiasHh[gate];
                gates[row * args.Shape.Gates + gate] = ih + hh;
            }
        }
    }

    private static void Update(
        LstmShape shape,
        double* gates,
        double* previous,
        double* cells,
        double* output,
        nint outputRow
    )
    {
        int hidden = shape.Hidden;
        for (nint row = 0; row < shape.Batch; row++)
        {
            double* gate = gates + row * shape.Gates;
            for (nint u = 0; u < hidden; u++)
            {
                double i = gate[u] = Sigmoid(gate[u]);
                double f = gate[hidden + u] = Sigmoid(gate[hidden + u]);
                double g = gate[2 * hidden + u] = Math.Tanh(gate[2 * hidden + u]);
                double o = gate[3 * hidden + u] = Sigmoid(gate[3 * hidden + u]);
                double c = f * (previous == null ? 0 : previous[row * hidden + u]) + i * g;
                cells[row * hidden + u] = c;
                output[row * outputRow + u] = o * Math.Tanh(c);
            }
        }
    }

    private static void UpdateBackward(
        LstmShape shape,
        double* gates,
        double* previous,
        double* cells,
        double* gradHidden,
        double* gradOutput,
        nint gradOutputRow,
        double* gradCells,
        double* gradGates
    )
    {
        int hidden = shape.Hidden;
        for (nint row = 0; row < shape.Batch; row++)
        {
            double* gate = gates + row * shape.Gates;
            double* gradGate = gradGates + row * shape.Gates;
            for (nint u = 0; u < hidden; u++)
            {
                nint at = row * hidden + u;
                var (i, f, g, o) = (gate[u], gate[hidden + u], gate[2 * hidden + u], gate[3 * hidden + u]);
                double tanh = Math.Tanh(cells[at]);
                double dh = gradHidden[at] + (gradOutput == null ? 0 : gradOutput[row * gradOutputRow + u]);
                double dc = gradCells[at] + dh * o * (1 - tanh * tanh);
                double before = previous == null ? 0 : previous[at];
                gradCells[at] = dc * f;
                gradGate[u] = dc * g * i * (1 - i);
                gradGate[hidden + u] = dc * before * f * (1 - f);
                gradGate[2 * hidden + u] = dc * i * (1 - g * g);
                gradGate[3 * hidden + u] = dh * tanh * o * (1 - o);
            }
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static void Copy(double* source, double* target, nint count) =>
        new ReadOnlySpan<double>(source, (int)count).CopyTo(new Span<double>(target, (int)count));

    private static void CopyOrClear(double* source, double* target, nint count)
    {
        if (source == null)
        {
            new Span<double>(target, (int)count).Clear();
        }
        else
        {
            Copy(source, target, count);
        }
    }
}
