namespace TorchSharp.Algebra;

/// <summary>QR by Householder's reflections, with LAPACK's signs, in double precision.</summary>
internal static class Householder
{
    /// <summary>Factors a row-major matrix of rows × columns; q gets rows × width, r width × columns.</summary>
    internal static void Factor(double[] a, int rows, int columns, double[] q, double[] r, int width)
    {
        var reflections = Math.Min(rows, columns);
        var scales = new double[reflections];
        for (var k = 0; k < reflections; k++)
            scales[k] = Reflect(a, rows, columns, k);

        for (var i = 0; i < width; i++)
        {
            for (var j = i; j < columns; j++)
                r[i * columns + j] = a[i * columns + j];
        }
        for (var i = 0; i < width; i++)
            q[i * width + i] = 1;
        for (var k = reflections - 1; k >= 0; k--)
            Apply(a, rows, columns, k, scales[k], q, width, 0);
    }

    /// <summary>Turns column k onto its first element; the reflection's vector stays below it. Gives its scale.</summary>
    private static double Reflect(double[] a, int rows, int columns, int k)
    {
        var below = 0.0;
        for (var i = k + 1; i < rows; i++)
            below += a[i * columns + k] * a[i * columns + k];
        if (below == 0)
            return 0;
        var first = a[k * columns + k];
        var norm = -Math.CopySign(Math.Sqrt(first * first + below), first);
        for (var i = k + 1; i < rows; i++)
            a[i * columns + k] /= first - norm;
        var scale = (norm - first) / norm;
        Apply(a, rows, columns, k, scale, a, columns, k + 1);
        a[k * columns + k] = norm;
        return scale;
    }

    /// <summary>Applies reflection k, whose vector stands in column k of a, to the columns of another matrix.</summary>
    private static void Apply(
        double[] a,
        int rows,
        int columns,
        int k,
        double scale,
        double[] to,
        int width,
        int from
    )
    {
        for (var j = from; j < width; j++)
        {
            var dot = to[k * width + j];
            for (var i = k + 1; i < rows; i++)
                dot += a[i * columns + k] * to[i * width + j];
            dot *= scale;
            to[k * width + j] -= dot;
            for (var i = k + 1; i < rows; i++)
                to[i * width + j] -= dot * a[i * columns + k];
        }
    }
}
