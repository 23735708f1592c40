using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed unsafe class AffineKernelTests
{
    [Theory]
    [InlineData(0, 3, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(70, 3, 64)]
    [InlineData(300, 28, 128)]
    [InlineData(513, 33, 50)]
    [InlineData(900, 17, 31)]
    public void GradientsOfWeightsAndBiasEqualTheDefinition(int rows, int inputs, int outputs) =>
        Settings.EachThreadCount(() =>
            Settings.EachLevel(() =>
            {
                var random = new System.Random(rows);
                int xRow = inputs + 1;
                int gradientRow = outputs + 2;
                using var x = GuardedBuffer.Random(rows * xRow, random);
                using var gradient = GuardedBuffer.Random(rows * gradientRow, random);
                using var gradWeight = new GuardedBuffer(outputs * inputs);
                using var gradBias = new GuardedBuffer(outputs);
                var weight = new double[outputs * inputs];
                var bias = new double[outputs];
                for (int row = 0; row < rows; row++)
                {
                    for (int output = 0; output < outputs; output++)
                    {
                        double g = gradient.Span[row * gradientRow + output];
                        bias[output] += g;
                        for (int input = 0; input < inputs; input++)
                        {
                            weight[output * inputs + input] += g * x.Span[row * xRow + input];
                        }
                    }
                }
                for (int withBias = 0; withBias < 2; withBias++)
                {
                    gradWeight.Span.Fill(float.NaN);
                    AffineGradient.Run(
                        rows,
                        inputs,
                        outputs,
                        gradient.Pointer,
                        gradientRow,
                        x.Pointer,
                        xRow,
                        gradWeight.Pointer,
                        withBias == 1 ? gradBias.Pointer : null
                    );
                    gradWeight.AssertNear(weight, 1e-4, "gradient of the weights");
                }
                gradBias.AssertNear(bias, 1e-4, "gradient of the bias");
            })
        );

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(100_003)]
    public void TheRectifierKeepsWhatIsPositive(int count) =>
        Settings.EachThreadCount(() =>
            Settings.EachLevel(() =>
            {
                var random = new System.Random(count);
                using var x = GuardedBuffer.Random(count, random);
                using var gradient = GuardedBuffer.Random(count, random);
                using var y = new GuardedBuffer(count);
                using var gradX = new GuardedBuffer(count);
                x.Span[count / 2] = 0;
                Relu.Forward(x.Pointer, y.Pointer, count);
                Relu.Backward(y.Pointer, gradient.Pointer, gradX.Pointer, count);
                y.AssertNear(Array.ConvertAll(x.ToDoubles(), value => Math.Max(value, 0)), 0, "y");
                double[] expected = gradient.ToDoubles();
                for (int i = 0; i < count; i++)
                {
                    expected[i] = x.Span[i] > 0 ? expected[i] : 0;
                }
                gradX.AssertNear(expected, 0, "gradient of x");
                x.Span.Fill(float.NaN);
                Relu.Forward(x.Pointer, y.Pointer, count);
                Assert.All(y.Span.ToArray(), value => Assert.True(float.IsNaN(value)));
            })
        );
}
