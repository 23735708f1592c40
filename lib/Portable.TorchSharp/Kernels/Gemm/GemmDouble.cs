using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>The float64 matrix product: plain loops, for gradient checks and small linear algebra.</summary>
internal static unsafe class GemmDouble
{
    /// <summary>C = alpha·A·B + beta·C; strides as in <see cref="Gemm.Run"/>.</summary>
    public static void Run(
        nint m,
        nint n,
        nint k,
        double alpha,
        double* a,
        nint aRow,
        nint aColumn,
        double* b,
        nint bRow,
        nint bColumn,
        double beta,
        double* c,
        nint cRow
    )
    {
        using var copy = bColumn == 1 ? default : Scratch.Rent(k * n * 2);
        if (bColumn != 1)
        {
            double* rows = (double*)copy.Pointer;
            for (nint p = 0; p < k; p++)
            {
                for (nint j = 0; j < n; j++)
                {
                    rows[p * n + j] = b[p * bRow + j * bColumn];
                }
            }
            b = rows;
            bRow = n;
        }
        for (nint i = 0; i < m; i++)
        {
            double* row = c + i * cRow;
            for (nint j = 0; j < n; j++)
            {
                row[j] = beta == 0 ? 0 : beta * row[j];
            }
            for (nint p = 0; p < k; p++)
            {
                AddScaled(alpha * a[i * aRow + p * aColumn], b + p * bRow, row, n);
            }
        }
    }

    private static void AddScaled(double factor, double* source, double* target, nint count)
    {
        var factors = new Vector<double>(factor);
        nint j = 0;
        for (; j + Vector<double>.Count <= count; j += Vector<double>.Count)
        {
            (Vector.Load(target + j) + factors * Vector.Load(source + j)).Store(target + j);
        }
        for (; j < count; j++)
        {
            target[j] += factor * source[j];
        }
    }
}
