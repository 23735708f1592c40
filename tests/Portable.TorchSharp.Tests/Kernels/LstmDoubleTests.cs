using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

public sealed unsafe class LstmDoubleTests
{
    [Theory]
    [InlineData(1, 1, 1, 1, false)]
    [InlineData(4, 3, 5, 2, true)]
    [InlineData(3, 2, 4, 7, false)]
    public void EqualsThePlainLstm(int steps, int batch, int inputs, int hidden, bool reverse)
    {
        var shape = new LstmShape(steps, batch, inputs, hidden);
        var random = new System.Random(8);
        int state = batch * hidden;
        double[] weightIh = Draw(shape.Gates * inputs);
        double[] weightHh = Draw(shape.Gates * hidden);
        double[] bias = Draw(shape.Gates);
        double[] x = Draw(steps * batch * inputs);
        double[] h0 = Draw(state);
        double[] c0 = Draw(state);
        double[] gradOutput = Draw(steps * state);
        double[] gradH = Draw(state);
        double[] gradC = Draw(state);
        var plain = new PlainLstm(steps, batch, inputs, hidden)
        {
            WeightIh = weightIh,
            WeightHh = weightHh,
            Bias = bias,
        };
        plain.Forward(InTime(x, inputs), h0, c0);
        var expected = plain.Backward(InTime(gradOutput, hidden), gradH, gradC);

        var output = new double[steps * state];
        var hn = new double[state];
        var cn = new double[state];
        var stash = new double[LstmDouble.StashLength(shape)];
        var gradX = new double[x.Length];
        var gradWeightIh = new double[weightIh.Length];
        var gradWeightHh = new double[weightHh.Length];
        var gradBias = new double[bias.Length];
        var gradH0 = new double[state];
        var gradC0 = new double[state];
        // time-first here, so that a step is one block
        fixed (
            double* px = x,
                po = output,
                pwi = weightIh,
                pwh = weightHh,
                pb = bias,
                ph = h0,
                pc = c0,
                ps = stash
        )
        fixed (
            double* phn = hn,
                pcn = cn,
                pgo = gradOutput,
                pgh = gradH,
                pgc = gradC,
                pgx = gradX
        )
        fixed (
            double* pgwi = gradWeightIh,
                pgwh = gradWeightHh,
                pgb = gradBias,
                pgh0 = gradH0,
                pgc0 = gradC0
        )
        {
            var forward = new LstmForwardArgs<double>
            {
                Shape = shape,
                Reverse = reverse,
                X = px,
                XStep = batch * inputs,
                XRow = inputs,
                WeightIh = pwi,
                WeightHh = pwh,
                BiasHh = pb,
                H0 = ph,
                C0 = pc,
                Output = po,
                OutputStep = state,
                OutputRow = hidden,
                HN = phn,
                CN = pcn,
            };
            LstmDouble.Forward(forward);
            CheckStates();
            Array.Clear(output);
            forward.Stash = ps;
            LstmDouble.Forward(forward);
            CheckStates();
            LstmDouble.Backward(
                new LstmBackwardArgs<double>
                {
                    Forward = forward,
                    GradOutput = pgo,
                    GradOutputStep = state,
                    GradOutputRow = hidden,
                    GradHN = pgh,
                    GradCN = pgc,
                    GradX = pgx,
                    GradXStep = batch * inputs,
                    GradXRow = inputs,
                    GradWeightIh = pgwi,
                    GradWeightHh = pgwh,
                    GradBiasHh = pgb,
                    GradH0 = pgh0,
                    GradC0 = pgc0,
                }
            );
        }
        Near(expected.X, InTime(gradX, inputs));
        Near(expected.WeightIh, gradWeightIh);
        Near(expected.WeightHh, gradWeightHh);
        Near(expected.Bias, gradBias);
        Near(expected.H0, gradH0);
        Near(expected.C0, gradC0);

        void CheckStates()
        {
            double[] found = InTime(output, hidden);
            for (int at = 0; at < state; at++)
            {
                Assert.Equal(plain.H(steps - 1, at / hidden, at % hidden), hn[at], 1e-12);
                Assert.Equal(plain.C(steps - 1, at / hidden, at % hidden), cn[at], 1e-12);
                for (int t = 0; t < steps; t++)
                {
                    Assert.Equal(plain.H(t, at / hidden, at % hidden), found[t * state + at], 1e-12);
                }
            }
        }

        double[] InTime(double[] values, int width)
        {
            var blocks = values.Chunk(batch * width);
            return [.. (reverse ? blocks.Reverse() : blocks).SelectMany(block => block)];
        }

        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 7, 5)]
    [InlineData(4, 9, 0)]
    public void ProductEqualsTheDefinition(int m, int n, int k)
    {
        var random = new System.Random(9);
        double[] a = [.. Enumerable.Range(0, m * k).Select(_ => random.NextDouble())];
        double[] b = [.. Enumerable.Range(0, n * k).Select(_ => random.NextDouble())];
        double[] c = [.. Enumerable.Range(0, m * n).Select(_ => random.NextDouble())];
        var expected = new double[m * n];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                expected[i * n + j] = 0.5 * c[i * n + j];
                for (int p = 0; p < k; p++)
                {
                    expected[i * n + j] += 2 * a[p * m + i] * b[j * k + p];
                }
            }
        }
        fixed (
            double* pa = a,
                pb = b,
                pc = c
        )
        {
            GemmDouble.Run(m, n, k, 2, pa, 1, m, pb, 1, k, 0.5, pc, n);
        }
        Near(expected, c);
    }

    private static void Near(double[] expected, double[] found)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], found[i], 1e-12);
        }
    }
}
