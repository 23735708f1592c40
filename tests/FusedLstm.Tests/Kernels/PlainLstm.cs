namespace FusedLstm.Tests;

/// <summary>
/// An LSTM layer as in the textbook, in float64: the oracle of the fast one. Arrays are row-major, x is (T, B, I),
/// weights are PyTorch's (4H, I) and (4H, H), gates in the order i, f, g, o.
/// </summary>
internal sealed class PlainLstm(int steps, int batch, int inputs, int hidden)
{
    public required double[] WeightIh { get; init; }
    public required double[] WeightHh { get; init; }
    public required double[] Bias { get; init; }

    // of step t + 1; index 0 holds the initial state
    private readonly double[][,] _h = Create(steps + 1, batch, hidden);
    private readonly double[][,] _c = Create(steps + 1, batch, hidden);
    private readonly double[][,] _gates = Create(steps, batch, 4 * hidden);
    private double[] _x = [];

    public double H(int step, int row, int unit) => _h[step + 1][row, unit];

    public double C(int step, int row, int unit) => _c[step + 1][row, unit];

    public void Forward(double[] x, double[] h0, double[] c0)
    {
        _x = x;
        for (int b = 0; b < batch; b++)
        {
            for (int u = 0; u < hidden; u++)
            {
                _h[0][b, u] = h0[b * hidden + u];
                _c[0][b, u] = c0[b * hidden + u];
            }
        }
        for (int t = 0; t < steps; t++)
        {
            for (int b = 0; b < batch; b++)
            {
                for (int gate = 0; gate < 4 * hidden; gate++)
                {
                    double sum = Bias[gate];
                    for (int p = 0; p < inputs; p++)
                    {
                        sum += WeightIh[gate * inputs + p] * X(t, b, p);
                    }
                    for (int u = 0; u < hidden; u++)
                    {
                        sum += WeightHh[gate * hidden + u] * _h[t][b, u];
                    }
                    bool isG = gate / hidden == 2;
                    _gates[t][b, gate] = isG ? Math.Tanh(sum) : 1 / (1 + Math.Exp(-sum));
                }
                for (int u = 0; u < hidden; u++)
                {
                    var (i, f, g, o) = Gates(t, b, u);
                    _c[t + 1][b, u] = f * _c[t][b, u] + i * g;
                    _h[t + 1][b, u] = o * Math.Tanh(_c[t + 1][b, u]);
                }
            }
        }
    }

    public sealed record Gradients(
        double[] X,
        double[] WeightIh,
        double[] WeightHh,
        double[] Bias,
        double[] H0,
        double[] C0
    );

    /// <summary>Backpropagation through time; gradOutput is (T, B, H), gradH and gradC are (B, H).</summary>
    public Gradients Backward(double[] gradOutput, double[] gradH, double[] gradC)
    {
        var result = new Gradients(
            new double[steps * batch * inputs],
            new double[WeightIh.Length],
            new double[WeightHh.Length],
            new double[Bias.Length],
            (double[])gradH.Clone(),
            (double[])gradC.Clone()
        );
        for (int t = steps - 1; t >= 0; t--)
        {
            var before = (double[])result.H0.Clone();
            Array.Clear(result.H0);
            for (int b = 0; b < batch; b++)
            {
                for (int u = 0; u < hidden; u++)
                {
                    int at = b * hidden + u;
                    var (i, f, g, o) = Gates(t, b, u);
                    double tanh = Math.Tanh(_c[t + 1][b, u]);
                    double dh = before[at] + gradOutput[t * batch * hidden + at];
                    double dc = result.C0[at] + dh * o * (1 - tanh * tanh);
                    result.C0[at] = dc * f;
                    Gate(result, t, b, u, dc * g * i * (1 - i));
                    Gate(result, t, b, hidden + u, dc * _c[t][b, u] * f * (1 - f));
                    Gate(result, t, b, 2 * hidden + u, dc * i * (1 - g * g));
                    Gate(result, t, b, 3 * hidden + u, dh * tanh * o * (1 - o));
                }
            }
        }
        return result;
    }

    /// <summary>Carries the gradient of one gate's sum to everything the sum is made of.</summary>
    private void Gate(Gradients result, int t, int b, int gate, double gradient)
    {
        result.Bias[gate] += gradient;
        for (int p = 0; p < inputs; p++)
        {
            result.WeightIh[gate * inputs + p] += gradient * X(t, b, p);
            result.X[(t * batch + b) * inputs + p] += gradient * WeightIh[gate * inputs + p];
        }
        for (int u = 0; u < hidden; u++)
        {
            result.WeightHh[gate * hidden + u] += gradient * _h[t][b, u];
            result.H0[b * hidden + u] += gradient * WeightHh[gate * hidden + u];
        }
    }

    private double X(int t, int b, int p) => _x[(t * batch + b) * inputs + p];

    private (double I, double F, double G, double O) Gates(int t, int b, int u) =>
        (
            _gates[t][b, u],
            _gates[t][b, hidden + u],
            _gates[t][b, 2 * hidden + u],
            _gates[t][b, 3 * hidden + u]
        );

    private static double[][,] Create(int count, int rows, int columns)
    {
        var result = new double[count][,];
        for (int i = 0; i < count; i++)
        {
            result[i] = new double[rows, columns];
        }
        return result;
    }
}
