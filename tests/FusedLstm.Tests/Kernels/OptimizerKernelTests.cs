using FusedLstm.Kernels;

namespace FusedLstm.Tests;

[Collection(KernelCollection.Name)]
public sealed unsafe class OptimizerKernelTests
{
    [Theory]
    [InlineData(1, 0.0, false, false, false)]
    [InlineData(37, 0.1, false, false, false)]
    [InlineData(37, 0.1, true, true, false)]
    [InlineData(20_011, 0.01, false, true, true)]
    // large enough to be divided by gates
    [InlineData(70_003, 0.01, false, false, false)]
    [InlineData(16, 0.01, true, false, true)]
    public void AdamFollowsItsFormula(int count, double decay, bool decoupled, bool amsgrad, bool maximize) =>
        Settings.EachTeam(threads =>
            Settings.EachLevel(() =>
            {
                var options = new AdamOptions(0.01, 0.9, 0.999, 1e-8, decay, decoupled, maximize);
                var random = new System.Random(count);
                using var parameter = GuardedBuffer.Random(count, random);
                using var gradient = new GuardedBuffer(count);
                using var mean = new GuardedBuffer(count);
                using var square = new GuardedBuffer(count);
                using var largest = new GuardedBuffer(count);
                mean.Span.Clear();
                square.Span.Clear();
                largest.Span.Clear();
                double[] p = parameter.ToDoubles();
                var m = new double[count];
                var v = new double[count];
                var max = new double[count];
                int half = count / 2;
                for (int step = 1; step <= 5; step++)
                {
                    foreach (ref float value in gradient.Span)
                    {
                        value = (float)(random.NextDouble() - 0.5) * (6 - step);
                    }
                    for (int i = 0; i < count; i++)
                    {
                        double g = maximize ? -gradient.Span[i] : gradient.Span[i];
                        g += decoupled ? 0 : decay * p[i];
                        p[i] *= decoupled ? 1 - 0.01 * decay : 1;
                        m[i] = 0.9 * m[i] + 0.1 * g;
                        v[i] = 0.999 * v[i] + 0.001 * g * g;
                        max[i] = Math.Max(max[i], v[i]);
                        double root = Math.Sqrt((amsgrad ? max[i] : v[i]) / (1 - Math.Pow(0.999, step)));
                        p[i] -= 0.01 / (1 - Math.Pow(0.9, step)) * m[i] / (root + 1e-8);
                    }
                    AdamKernel.Step(
                        [Slice(0, half, step), Slice(half, count - half, step)],
                        options,
                        threads
                    );
                }
                parameter.AssertNear(p, 1e-5, "parameter");
                mean.AssertNear(m, 1e-5, "mean");
                square.AssertNear(v, 1e-5, "square");
                largest.AssertIntact("largest");

                AdamSlice Slice(int first, int length, int step) =>
                    new()
                    {
                        Count = length,
                        Parameter = parameter.Pointer + first,
                        Gradient = gradient.Pointer + first,
                        Mean = mean.Pointer + first,
                        Square = square.Pointer + first,
                        MaxSquare = amsgrad ? largest.Pointer + first : null,
                        Step = step,
                    };
            })
        );
}
