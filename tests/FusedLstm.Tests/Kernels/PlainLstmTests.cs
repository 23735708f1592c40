namespace FusedLstm.Tests;

public sealed class PlainLstmTests
{
    [Fact]
    public void GradientsEqualFiniteDifferences()
    {
        const int steps = 3;
        const int batch = 2;
        const int inputs = 3;
        const int hidden = 2;
        var random = new System.Random(3);
        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
        var lstm = new PlainLstm(steps, batch, inputs, hidden)
        {
            WeightIh = Draw(4 * hidden * inputs),
            WeightHh = Draw(4 * hidden * hidden),
            Bias = Draw(4 * hidden),
        };
        double[] x = Draw(steps * batch * inputs);
        double[] h0 = Draw(batch * hidden);
        double[] c0 = Draw(batch * hidden);
        double[] gradOutput = Draw(steps * batch * hidden);
        double[] gradH = Draw(batch * hidden);
        double[] gradC = Draw(batch * hidden);

        double Loss()
        {
            lstm.Forward(x, h0, c0);
            double sum = 0;
            for (int b = 0; b < batch; b++)
            {
                for (int u = 0; u < hidden; u++)
                {
                    int at = b * hidden + u;
                    sum += gradH[at] * lstm.H(steps - 1, b, u) + gradC[at] * lstm.C(steps - 1, b, u);
                    for (int t = 0; t < steps; t++)
                    {
                        sum += gradOutput[t * batch * hidden + at] * lstm.H(t, b, u);
                    }
                }
            }
            return sum;
        }

        Loss();
        var gradients = lstm.Backward(gradOutput, gradH, gradC);

        Compare(x, gradients.X);
        Compare(lstm.WeightIh, gradients.WeightIh);
        Compare(lstm.WeightHh, gradients.WeightHh);
        Compare(lstm.Bias, gradients.Bias);
        Compare(h0, gradients.H0);
        Compare(c0, gradients.C0);

        void Compare(double[] variable, double[] gradient)
        {
            const double epsilon = 1e-5;
            for (int i = 0; i < variable.Length; i++)
            {
                double value = variable[i];
                variable[i] = value + epsilon;
                double above = Loss();
                variable[i] = value - epsilon;
                double below = Loss();
                variable[i] = value;
                Assert.Equal((above - below) / (2 * epsilon), gradient[i], 1e-8);
            }
        }
    }
}
