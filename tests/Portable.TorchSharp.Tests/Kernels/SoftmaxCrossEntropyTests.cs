using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed unsafe class SoftmaxCrossEntropyTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 25)]
    [InlineData(7, 10)]
    [InlineData(105, 100)]
    [InlineData(3, 33)]
    public void LossAndGradientEqualTheDefinition(int rows, int classes) =>
        Settings.EachLevel(() =>
        {
            const float scale = 0.125f;
            int rowDistance = classes + 3;
            var random = new System.Random(rows + classes);
            using var logits = GuardedBuffer.Random(rows * rowDistance, random, scale: 30);
            using var gradient = new GuardedBuffer(rows * classes);
            using var losses = new GuardedBuffer(rows);
            var labels = new long[rows];
            var wantedLosses = new double[rows];
            var wantedGradient = new double[rows * classes];
            for (int row = 0; row < rows; row++)
            {
                labels[row] = row % 4 == 2 ? -100 : random.Next(classes);
                if (labels[row] < 0)
                {
                    continue;
                }
                double[] values =
                [
                    .. logits.Span.Slice(row * rowDistance, classes).ToArray().Select(v => (double)v),
                ];
                double max = values.Max();
                double sum = values.Sum(v => Math.Exp(v - max));
                wantedLosses[row] = max + Math.Log(sum) - values[labels[row]];
                for (int j = 0; j < classes; j++)
                {
                    double hot = j == labels[row] ? 1 : 0;
                    wantedGradient[row * classes + j] = scale * (Math.Exp(values[j] - max) / sum - hot);
                }
            }

            fixed (long* label = labels)
            {
                var (count, invalid) = SoftmaxCrossEntropy.Check(rows, classes, label, -100);
                Assert.Equal(labels.Count(l => l >= 0), count);
                Assert.Equal(-1, invalid);
                double total = SoftmaxCrossEntropy.Run(
                    rows,
                    classes,
                    logits.Pointer,
                    rowDistance,
                    label,
                    -100,
                    losses.Pointer,
                    gradient.Pointer,
                    scale
                );
                double alone = SoftmaxCrossEntropy.Run(
                    rows,
                    classes,
                    logits.Pointer,
                    rowDistance,
                    label,
                    -100,
                    null,
                    null,
                    scale
                );
                Assert.Equal(wantedLosses.Sum(), total, 1e-4 * rows);
                Assert.Equal(total, alone);
            }
            losses.AssertNear(wantedLosses, 1e-5, "loss");
            gradient.AssertNear(wantedGradient, 1e-6, "gradient");
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void ALabelOutsideTheClassesIsFound(long bad)
    {
        long* labels = stackalloc long[] { 3, 0, bad, 9 };
        Assert.Equal(2, SoftmaxCrossEntropy.Check(4, 10, labels, -100).Invalid);
    }

    [Theory]
    [InlineData(1000, 990)]
    [InlineData(20, 8)]
    public void ASmallLossKeepsItsDigitsBesideALargeMaximum(float first, float second) =>
        Settings.EachLevel(() =>
        {
            float* logits = stackalloc float[] { first, second };
            long label = 0;
            double loss = SoftmaxCrossEntropy.Run(1, 2, logits, 2, &label, -100, null, null, 1);
            double wanted = Math.Log(1 + Math.Exp(second - first));
            Assert.Equal(1, loss / wanted, 0.02);
        });

    [Fact]
    public void HugeLogitsDoNotOverflow() =>
        Settings.EachLevel(() =>
        {
            float* logits = stackalloc float[] { 3e38f, -3e38f, 0, 1 };
            float* gradient = stackalloc float[4];
            long label = 1;
            double loss = SoftmaxCrossEntropy.Run(1, 3, logits + 1, 3, &label, -100, null, gradient, 1);
            Assert.Equal(1.31326, loss, 1e-4);
            double wide = SoftmaxCrossEntropy.Run(1, 4, logits, 4, &label, -100, null, gradient, 1);
            Assert.Equal(float.PositiveInfinity, wide);
            Assert.Equal(1, gradient[0]);
        });
}
