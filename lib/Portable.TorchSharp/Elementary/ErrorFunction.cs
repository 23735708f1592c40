namespace TorchSharp.Elementary;

/// <summary>The error function and its inverse, in double precision.</summary>
internal static class ErrorFunction
{
    private const double TwoOverRootPi = 1.1283791670955126;
    private const double SeriesEnd = 2.5;

    /// <summary>2/√π ∫₀ˣ exp(-t²) dt: a series of positive terms, further out a continued fraction.</summary>
    internal static double Erf(double x)
    {
        var a = Math.Abs(x);
        if (double.IsNaN(x))
            return x;
        return Math.CopySign(a < SeriesEnd ? Series(a) : 1 - Complement(a), x);
    }

    /// <summary>The x whose error function is y: Winitzki's approximation, then Halley's steps.</summary>
    internal static double Inverse(double y)
    {
        if (Math.Abs(y) >= 1)
            return Math.Abs(y) == 1 ? y / 0.0 : double.NaN;
        const double a = 0.147;
        var log = double.LogP1(-y * y);
        var mean = 2 / (Math.PI * a) + log / 2;
        var x = Math.CopySign(Math.Sqrt(Math.Sqrt(mean * mean - log / a) - mean), y);
        for (var i = 0; i < 3; i++)
        {
            var step = (Erf(x) - y) / (TwoOverRootPi * Math.Exp(-x * x));
            x -= step / (1 + x * step);
        }
        return x;
    }

    private static double Series(double x)
    {
        var term = x;
        var sum = x;
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TwoOverRootPi * Math.Exp(-x * x) * sum;
    }

    private static double Complement(double x)
    {
        if (x > 27)
            return 0;
        var fraction = 0.0;
        for (var n = 60; n > 0; n--)
            fraction = n / 2.0 / (x + fraction);
        return Math.Exp(-x * x) * (TwoOverRootPi / 2) / (x + fraction);
    }
}
