using FusedLstm.Kernels;

namespace FusedLstm.Tests;

[Collection(KernelCollection.Name)]
public sealed unsafe class ActivationTests
{
    private const int MantissasOfEachExponent = 700;

    [Fact]
    public void SigmoidIsWithinTwoAndAHalfUnitsInTheLastPlace() =>
        Settings.EachLevel(() =>
            Check((x, y, n) => ActivationLoops.Sigmoid(x, y, n), x => 1 / (1 + Math.Exp(-Math.Max(x, -87))))
        );

    [Fact]
    public void TanhIsWithinTwoAndAHalfUnitsInTheLastPlace() =>
        Settings.EachLevel(() => Check((x, y, n) => ActivationLoops.Tanh(x, y, n), Math.Tanh));

    private delegate void Map(float* x, float* y, nint count);

    /// <summary>All signs and exponents, with mantissas spread over each binade.</summary>
    private static void Check(Map map, Func<double, double> exact)
    {
        var random = new System.Random(1);
        var values = new List<float> { 0f, -0f, float.PositiveInfinity, float.NegativeInfinity };
        for (int exponent = 0; exponent < 255; exponent++)
        {
            for (int i = 0; i < MantissasOfEachExponent; i++)
            {
                int mantissa = i switch
                {
                    0 => 0,
                    1 => (1 << 23) - 1,
                    _ => random.Next(1 << 23),
                };
                float value = BitConverter.Int32BitsToSingle(exponent << 23 | mantissa);
                values.Add(value);
                values.Add(-value);
            }
        }
        using var x = new GuardedBuffer(values.Count);
        using var y = new GuardedBuffer(values.Count);
        values.ToArray().CopyTo(x.Span);

        map(x.Pointer, y.Pointer, values.Count);

        for (int i = 0; i < values.Count; i++)
        {
            double wanted = exact(values[i]);
            double error = UnitsInTheLastPlace(y.Pointer[i], wanted);
            Assert.True(
                error <= 2.5,
                $"{Simd.Level} f({values[i]:R}): expected {wanted:R}, found {y.Pointer[i]:R}, {error:F2} ulp"
            );
        }
        y.AssertIntact("y");
    }

    private static double UnitsInTheLastPlace(float found, double wanted)
    {
        float nearest = (float)wanted;
        if (found == nearest)
        {
            return 0;
        }
        double unit = Math.Max(Math.ScaleB(1, Math.ILogB(wanted) - 23), float.Epsilon);
        return Math.Abs(found - wanted) / unit;
    }

    [Fact]
    public void NotANumberStaysSo() =>
        Settings.EachLevel(() =>
        {
            using var x = new GuardedBuffer(33);
            using var y = new GuardedBuffer(33);
            foreach (Map map in new Map[] { ActivationLoops.Sigmoid, ActivationLoops.Tanh })
            {
                y.Span.Clear();
                map(x.Pointer, y.Pointer, 33);
                Assert.All(y.Span.ToArray(), value => Assert.True(float.IsNaN(value)));
            }
        });
}
