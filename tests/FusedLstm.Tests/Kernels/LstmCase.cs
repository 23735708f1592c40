using FusedLstm.Kernels;

namespace FusedLstm.Tests;

/// <summary>How an <see cref="LstmCase"/> lays out its buffers and what it leaves out.</summary>
internal sealed record LstmOptions
{
    public bool BatchFirst { get; init; }
    public bool Reverse { get; init; }

    /// <summary>The output is the second half of a buffer twice as wide.</summary>
    public bool WideOutput { get; init; }

    /// <summary>No initial state, no biases.</summary>
    public bool Bare { get; init; }
}

/// <summary>Random inputs of one LSTM layer, run through the kernel and through <see cref="PlainLstm"/>.</summary>
internal sealed unsafe class LstmCase : IDisposable
{
    private const double Tolerance = 3e-5;

    private readonly List<GuardedBuffer> _buffers = [];
    private readonly System.Random _random = new(11);
    private readonly LstmShape _shape;
    private readonly LstmOptions _options;
    private readonly PlainLstm _plain;
    private readonly PlainLstm.Gradients _expected;

    private readonly GuardedBuffer _x;
    private readonly GuardedBuffer _weightIh;
    private readonly GuardedBuffer _weightHh;
    private readonly GuardedBuffer _biasIh;
    private readonly GuardedBuffer _biasHh;
    private readonly GuardedBuffer _h0;
    private readonly GuardedBuffer _c0;
    private readonly GuardedBuffer _gradOutput;
    private readonly GuardedBuffer _gradH;
    private readonly GuardedBuffer _gradC;

    public LstmCase(LstmShape shape, LstmOptions options)
    {
        _shape = shape;
        _options = options;
        int state = shape.Batch * shape.Hidden;
        int width = options.WideOutput ? 2 * shape.Hidden : shape.Hidden;
        double scale = 1 / Math.Sqrt(shape.Hidden);
        _x = Draw(shape.Steps * shape.Batch * shape.Inputs);
        _weightIh = Draw(shape.Gates * shape.Inputs, scale);
        _weightHh = Draw(shape.Gates * shape.Hidden, scale);
        _biasIh = Draw(shape.Gates, options.Bare ? 0 : scale);
        _biasHh = Draw(shape.Gates, options.Bare ? 0 : scale);
        _h0 = Draw(state, options.Bare ? 0 : 1);
        _c0 = Draw(state, options.Bare ? 0 : 1);
        _gradOutput = Draw(shape.Steps * shape.Batch * width);
        _gradH = Draw(state);
        _gradC = Draw(state);
        _plain = new PlainLstm(shape.Steps, shape.Batch, shape.Inputs, shape.Hidden)
        {
            WeightIh = _weightIh.ToDoubles(),
            WeightHh = _weightHh.ToDoubles(),
            Bias = [.. _biasIh.ToDoubles().Zip(_biasHh.ToDoubles(), (a, b) => a + b)],
        };
        _plain.Forward(Reorder(_x, shape.Inputs, shape.Inputs, 0), _h0.ToDoubles(), _c0.ToDoubles());
        _expected = _plain.Backward(
            Reorder(_gradOutput, shape.Hidden, width, width - shape.Hidden),
            _gradH.ToDoubles(),
            _gradC.ToDoubles()
        );
    }

    /// <summary>Forward without stash, forward with, backward; everything compared.</summary>
    public void Run(int threads) => Run(LstmPlan.For(_shape, threads));

    /// <inheritdoc cref="Run(int)"/>
    public void Run(LstmPlan plan)
    {
        int width = _options.WideOutput ? 2 * _shape.Hidden : _shape.Hidden;
        int state = _shape.Batch * _shape.Hidden;
        int weights = _shape.Gates * _shape.Inputs;
        int recurrent = _shape.Gates * _shape.Hidden;
        using var output = new GuardedBuffer(_gradOutput.Span.Length);
        using var hn = new GuardedBuffer(state);
        using var cn = new GuardedBuffer(state);
        using var stash = new GuardedBuffer((int)plan.StashLength);
        var forward = Forward(output.Pointer + width - _shape.Hidden, width, hn.Pointer, cn.Pointer);

        LstmKernel.Forward(forward, plan);
        CheckStates("inference", output, width, hn, cn);
        output.Span.Fill(float.NaN);
        forward.Stash = stash.Pointer;
        LstmKernel.Forward(forward, plan);
        CheckStates("training", output, width, hn, cn);
        stash.AssertIntact("stash");

        using var gradX = new GuardedBuffer(_x.Span.Length);
        using var gradWeightIh = new GuardedBuffer(weights);
        using var gradWeightHh = new GuardedBuffer(recurrent);
        using var gradBiasIh = new GuardedBuffer(_shape.Gates);
        using var gradBiasHh = new GuardedBuffer(_shape.Gates);
        using var gradH0 = new GuardedBuffer(state);
        using var gradC0 = new GuardedBuffer(state);
        var backward = new LstmBackwardArgs
        {
            Forward = forward,
            GradOutput = new(
                _gradOutput.Pointer + width - _shape.Hidden,
                forward.Output.Step,
                forward.Output.Row
            ),
            GradHN = _gradH.Pointer,
            GradCN = _gradC.Pointer,
            GradX = new(gradX.Pointer, forward.X.Step, forward.X.Row),
            GradWeightIh = gradWeightIh.Pointer,
            GradWeightHh = gradWeightHh.Pointer,
            GradBiasIh = gradBiasIh.Pointer,
            GradBiasHh = gradBiasHh.Pointer,
            GradH0 = gradH0.Pointer,
            GradC0 = gradC0.Pointer,
        };
        LstmKernel.Backward(backward, plan);

        double sum = Tolerance * Math.Sqrt(_shape.Steps * _shape.Batch);
        Near(_expected.X, Reorder(gradX, _shape.Inputs, _shape.Inputs, 0), Tolerance, "gradient of x");
        gradX.AssertIntact("gradient of x");
        gradWeightIh.AssertNear(_expected.WeightIh, sum, "gradient of weight_ih");
        gradWeightHh.AssertNear(_expected.WeightHh, sum, "gradient of weight_hh");
        gradBiasIh.AssertNear(_expected.Bias, sum, "gradient of bias_ih");
        gradBiasHh.AssertNear(_expected.Bias, sum, "gradient of bias_hh");
        gradH0.AssertNear(_expected.H0, Tolerance, "gradient of h0");
        gradC0.AssertNear(_expected.C0, Tolerance, "gradient of c0");
    }

    private LstmForwardArgs Forward(float* output, int width, float* hn, float* cn)
    {
        var (step, row) = Strides(_shape.Inputs);
        var (outputStep, outputRow) = Strides(width);
        return new LstmForwardArgs
        {
            Shape = _shape,
            Reverse = _options.Reverse,
            X = new(_x.Pointer, step, row),
            WeightIh = _weightIh.Pointer,
            WeightHh = _weightHh.Pointer,
            BiasIh = _options.Bare ? null : _biasIh.Pointer,
            BiasHh = _options.Bare ? null : _biasHh.Pointer,
            H0 = _options.Bare ? null : _h0.Pointer,
            C0 = _options.Bare ? null : _c0.Pointer,
            Output = new(output, outputStep, outputRow),
            HN = hn,
            CN = cn,
        };
    }

    private (int Step, int Row) Strides(int width) =>
        _options.BatchFirst ? (width, _shape.Steps * width) : (_shape.Batch * width, width);

    private void CheckStates(string what, GuardedBuffer output, int width, GuardedBuffer hn, GuardedBuffer cn)
    {
        double[] found = Reorder(output, _shape.Hidden, width, width - _shape.Hidden);
        double[] h = new double[hn.Span.Length];
        double[] c = new double[hn.Span.Length];
        var expected = new double[found.Length];
        for (int b = 0; b < _shape.Batch; b++)
        {
            for (int u = 0; u < _shape.Hidden; u++)
            {
                int at = b * _shape.Hidden + u;
                h[at] = _plain.H(_shape.Steps - 1, b, u);
                c[at] = _plain.C(_shape.Steps - 1, b, u);
                for (int t = 0; t < _shape.Steps; t++)
                {
                    expected[t * hn.Span.Length + at] = _plain.H(t, b, u);
                }
            }
        }
        Near(expected, found, Tolerance, $"{what}: output");
        output.AssertIntact($"{what}: output");
        hn.AssertNear(h, Tolerance, $"{what}: h_n");
        cn.AssertNear(c, Tolerance, $"{what}: c_n");
    }

    /// <summary>A buffer of this case's layout as (T, B, width) in the order the layer walks through time.</summary>
    private double[] Reorder(GuardedBuffer buffer, int width, int fullWidth, int first)
    {
        var (step, row) = Strides(fullWidth);
        var result = new double[_shape.Steps * _shape.Batch * width];
        for (int t = 0; t < _shape.Steps; t++)
        {
            int time = _options.Reverse ? _shape.Steps - 1 - t : t;
            for (int b = 0; b < _shape.Batch; b++)
            {
                for (int j = 0; j < width; j++)
                {
                    result[(t * _shape.Batch + b) * width + j] = buffer.Span[
                        time * step + b * row + first + j
                    ];
                }
            }
        }
        return result;
    }

    private static void Near(double[] expected, double[] found, double tolerance, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(found[i] - expected[i]);
            Assert.True(
                error <= tolerance * (1 + Math.Abs(expected[i])),
                $"{what}[{i}]: expected {expected[i]}, found {found[i]}"
            );
        }
    }

    private GuardedBuffer Draw(int length, double scale = 1)
    {
        var buffer = GuardedBuffer.Random(length, _random, scale);
        _buffers.Add(buffer);
        return buffer;
    }

    public void Dispose() => _buffers.ForEach(buffer => buffer.Dispose());
}
