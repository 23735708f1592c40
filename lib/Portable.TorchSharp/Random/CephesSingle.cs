using static System.MathF;

namespace TorchSharp;

/// <summary>
/// Logarithm, sine and cosine in single precision by the polynomials of Moshier's Cephes library, which
/// libtorch's AVX2 code uses to make normal numbers. The runtime's own functions differ in the last bit.
/// </summary>
internal static class CephesSingle
{
    /// <summary>Natural logarithm of a positive, normal number.</summary>
    internal static float Log(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        float exponent = (bits >> 23) - 126;
        var m = BitConverter.Int32BitsToSingle((bits & 0x007fffff) | 0x3f000000); // in [0.5, 1)
        if (m < 0.707106781186547524f)
        {
            exponent -= 1;
            m = m - 1 + m;
        }
        else
        {
            m -= 1;
        }

        var square = m * m;
        var y = 7.0376836292E-2f;
        y = FusedMultiplyAdd(y, m, -1.1514610310E-1f);
        y = FusedMultiplyAdd(y, m, 1.1676998740E-1f);
        y = FusedMultiplyAdd(y, m, -1.2420140846E-1f);
        y = FusedMultiplyAdd(y, m, 1.4249322787E-1f);
        y = FusedMultiplyAdd(y, m, -1.6668057665E-1f);
        y = FusedMultiplyAdd(y, m, 2.0000714765E-1f);
        y = FusedMultiplyAdd(y, m, -2.4999993993E-1f);
        y = FusedMultiplyAdd(y, m, 3.3333331174E-1f);
        y *= m;
        y = FusedMultiplyAdd(y, square, exponent * -2.12194440e-4f);
        y = FusedMultiplyAdd(square, -0.5f, y);
        return FusedMultiplyAdd(exponent, 0.693359375f, m + y); // ln 2 in two parts
    }

    /// <summary>Sine and cosine of an angle ≥ 0 of moderate size.</summary>
    internal static (float Sin, float Cos) SinCos(float x)
    {
        var octant = ((int)(x * 1.27323954473516f) + 1) & ~1;
        // pi/4 in three parts
        x = FusedMultiplyAdd(octant, -0.78515625f, x);
        x = FusedMultiplyAdd(octant, -2.4187564849853515625e-4f, x);
        x = FusedMultiplyAdd(octant, -3.77489497744594108e-8f, x);

        var square = x * x;
        var cos = 2.443315711809948E-5f;
        cos = FusedMultiplyAdd(cos, square, -1.388731625493765E-3f);
        cos = FusedMultiplyAdd(cos, square, 4.166664568298827E-2f);
        cos = FusedMultiplyAdd(cos * square, square, square * -0.5f) + 1;

        var sin = -1.9515295891E-4f;
        sin = FusedMultiplyAdd(sin, square, 8.3321608736E-3f);
        sin = FusedMultiplyAdd(sin, square, -1.6666654611E-1f);
        sin = FusedMultiplyAdd(sin * square, x, x);

        if ((octant & 2) != 0)
            (sin, cos) = (cos, sin);
        return ((octant & 4) != 0 ? -sin : sin, ((octant + 2) & 4) != 0 ? -cos : cos);
    }
}
