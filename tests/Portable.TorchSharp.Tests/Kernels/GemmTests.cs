using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed unsafe class GemmTests
{
    public static TheoryData<int, int, int> Shapes =>
        new()
        {
            { 0, 3, 2 },
            { 3, 0, 2 },
            { 2, 3, 0 },
            { 1, 1, 1 },
            { 1, 25, 25 },
            { 1, 100, 37 },
            { 2, 7, 300 },
            { 3, 17, 5 },
            { 5, 33, 13 },
            { 11, 15, 16 },
            { 12, 16, 17 },
            { 13, 31, 31 },
            { 16, 32, 64 },
            { 17, 47, 1 },
            { 21, 100, 150 },
            { 25, 64, 129 },
            { 40, 1, 40 },
            { 61, 113, 257 },
            { 97, 520, 11 },
            { 200, 30, 30 },
            { 195, 49, 259 },
            { 300, 513, 7 },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ProductEqualsTheDefinition(int m, int n, int k) =>
        Settings.EachThreadCount(() =>
            Settings.EachLevel(() =>
            {
                Check(m, n, k, alpha: 1, beta: 0, aTransposed: false, bTransposed: false, gap: 0);
                Check(m, n, k, alpha: 1, beta: 1, aTransposed: false, bTransposed: true, gap: 3);
                Check(m, n, k, alpha: -0.5f, beta: 0.25f, aTransposed: true, bTransposed: false, gap: 1);
                Check(m, n, k, alpha: 2, beta: 0, aTransposed: true, bTransposed: true, gap: 2);
            })
        );

    [Theory]
    [InlineData(10, 20, 30)]
    [InlineData(1, 20, 30)]
    [InlineData(33, 7, 5)]
    public void StridesMayBeAnything(int m, int n, int k) =>
        Settings.EachLevel(() =>
        {
            var random = new System.Random(5);
            using var a = GuardedBuffer.Random(m * k * 6, random);
            using var b = GuardedBuffer.Random(n * k * 6, random);
            using var c = new GuardedBuffer(m * n);
            // every third column of every second row; a negative and a zero stride
            Gemm.Run(m, n, k, 1, a.Pointer, 6 * k, 3, b.Pointer + (k - 1) * n, -n, 1, 0, c.Pointer, n);
            c.AssertNear(Naive(m, n, k, a.Pointer, 6 * k, 3, b.Pointer + (k - 1) * n, -n, 1), 1e-5, "C");
            Gemm.Run(m, n, k, 1, a.Pointer, 0, 1, b.Pointer, 2, 2 * k, 0, c.Pointer, n);
            c.AssertNear(Naive(m, n, k, a.Pointer, 0, 1, b.Pointer, 2, 2 * k), 1e-5, "C");
        });

    [Theory]
    [InlineData(1, 9, 40)]
    [InlineData(3, 40, 5)]
    [InlineData(12, 70, 16)]
    [InlineData(150, 33, 300)]
    [InlineData(20, 7, 0)]
    public void ABiasIsAddedToEveryRow(int m, int n, int k) =>
        Settings.EachThreadCount(() =>
            Settings.EachLevel(() =>
            {
                var random = new System.Random(6);
                using var a = GuardedBuffer.Random(m * k, random);
                using var b = GuardedBuffer.Random(n * k, random);
                using var bias = GuardedBuffer.Random(n, random);
                using var c = new GuardedBuffer(m * n);
                foreach (bool transposed in new[] { false, true })
                {
                    int bRow = transposed ? 1 : n;
                    int bColumn = transposed ? k : 1;
                    double[] expected = Naive(m, n, k, a.Pointer, k, 1, b.Pointer, bRow, bColumn);
                    for (int i = 0; i < expected.Length; i++)
                    {
                        expected[i] += bias.Span[i % n];
                    }
                    c.Span.Fill(float.NaN);
                    Gemm.Run(
                        m,
                        n,
                        k,
                        1,
                        a.Pointer,
                        k,
                        1,
                        b.Pointer,
                        bRow,
                        bColumn,
                        0,
                        c.Pointer,
                        n,
                        bias.Pointer
                    );
                    c.AssertNear(expected, 1e-5, "C");
                }
            })
        );

    private static void Check(
        int m,
        int n,
        int k,
        float alpha,
        float beta,
        bool aTransposed,
        bool bTransposed,
        int gap
    )
    {
        var random = new System.Random(m * 31 + n * 7 + k);
        nint aRow = aTransposed ? 1 : k + gap;
        nint aColumn = aTransposed ? m + gap : 1;
        nint bRow = bTransposed ? 1 : n + gap;
        nint bColumn = bTransposed ? k + gap : 1;
        int cRow = n + gap;
        using var a = GuardedBuffer.Random((m + gap) * (k + gap), random);
        using var b = GuardedBuffer.Random((k + gap) * (n + gap), random);
        using var c = beta == 0 ? new GuardedBuffer(m * cRow) : GuardedBuffer.Random(m * cRow, random);
        double[] expected = c.ToDoubles();
        double[] product = Naive(m, n, k, a.Pointer, aRow, aColumn, b.Pointer, bRow, bColumn);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double old = beta == 0 ? 0 : beta * expected[i * cRow + j];
                expected[i * cRow + j] = old + alpha * product[i * n + j];
            }
        }

        Gemm.Run(m, n, k, alpha, a.Pointer, aRow, aColumn, b.Pointer, bRow, bColumn, beta, c.Pointer, cRow);

        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < cRow; j++)
            {
                float found = c.Span[i * cRow + j];
                double wanted = expected[i * cRow + j];
                bool same = double.IsNaN(wanted)
                    ? float.IsNaN(found)
                    : Math.Abs(found - wanted) <= 2e-5 * (1 + Math.Abs(wanted));
                Assert.True(same, $"{Simd.Level} C[{i}, {j}]: expected {wanted}, found {found}");
            }
        }
        c.AssertIntact("C");
    }

    private static double[] Naive(
        int m,
        int n,
        int k,
        float* a,
        nint aRow,
        nint aColumn,
        float* b,
        nint bRow,
        nint bColumn
    )
    {
        var c = new double[m * n];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int p = 0; p < k; p++)
                {
                    c[i * n + j] += (double)a[i * aRow + p * aColumn] * b[p * bRow + j * bColumn];
                }
            }
        }
        return c;
    }
}
