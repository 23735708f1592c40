using System.Numerics;
using TorchSharp.Kernels;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Matrix products through the kernels, with any strides on the left and the right.</summary>
internal static unsafe class Products
{
    /// <summary>c = a · b for matrices (m, k), (k, n) and a contiguous (m, n).</summary>
    public static void Matrix(Tensor a, Tensor b, Tensor c) => Matrix(a, 0, b, 0, c, 0);

    /// <summary>c = a · bᵀ for matrices (m, k), (n, k) and a contiguous (m, n), plus a contiguous row of singles.</summary>
    public static void MatrixTransposed(Tensor a, Tensor b, Tensor c, Tensor? bias = null)
    {
        using var transposed = b.Window(
            [b.Shape[1], b.Shape[0]],
            [b.Strides[1], b.Strides[0]],
            b.Offset,
            scoped: false
        );
        Matrix(a, 0, transposed, 0, c, 0, bias);
    }

    /// <summary>One product for each matrix of a batch, shapes (batch, m, k), (batch, k, n), (batch, m, n).</summary>
    public static void Batch(Tensor a, Tensor b, Tensor c)
    {
        for (var i = 0L; i < c.Shape[0]; i++)
            Matrix(a, i * a.Strides[0], b, i * b.Strides[0], c, i * c.Strides[0]);
    }

    private static void Matrix(
        Tensor a,
        long aStart,
        Tensor b,
        long bStart,
        Tensor c,
        long cStart,
        Tensor? bias = null
    )
    {
        switch (c.dtype)
        {
            case ScalarType.Float32:
                Gemm.Run(
                    (nint)a.Shape[^2],
                    (nint)b.Shape[^1],
                    (nint)a.Shape[^1],
                    1,
                    a.Pointer<float>() + aStart,
                    (nint)a.Strides[^2],
                    (nint)a.Strides[^1],
                    b.Pointer<float>() + bStart,
                    (nint)b.Strides[^2],
                    (nint)b.Strides[^1],
                    0,
                    c.Pointer<float>() + cStart,
                    (nint)c.Strides[^2],
                    bias is null ? null : bias.Pointer<float>()
                );
                break;
            case ScalarType.Float64:
                Plain<double>(a, aStart, b, bStart, c, cStart);
                break;
            case ScalarType.Int64:
                Plain<long>(a, aStart, b, bStart, c, cStart);
                break;
            case ScalarType.Int32:
                Plain<int>(a, aStart, b, bStart, c, cStart);
                break;
            default:
                throw ScalarTypes.Unsupported(c.dtype, "addmm_impl_cpu_");
        }
    }

    /// <summary>Row times row, for types that need no speed.</summary>
    private static void Plain<T>(Tensor a, long aStart, Tensor b, long bStart, Tensor c, long cStart)
        where T : unmanaged, INumber<T>
    {
        var left = a.Pointer<T>() + aStart;
        var right = b.Pointer<T>() + bStart;
        var to = c.Pointer<T>() + cStart;
        var (columns, inner) = (b.Shape[^1], a.Shape[^1]);
        for (var i = 0L; i < a.Shape[^2]; i++)
        {
            var row = new Span<T>(to + i * c.Strides[^2], (int)columns);
            row.Clear();
            for (var p = 0L; p < inner; p++)
            {
                var factor = left[i * a.Strides[^2] + p * a.Strides[^1]];
                var source = right + p * b.Strides[^2];
                for (var j = 0; j < row.Length; j++)
                    row[j] += factor * source[j * b.Strides[^1]];
            }
        }
    }
}
