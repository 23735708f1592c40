using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>The float32 matrix product C = alpha·A·B + beta·C, A and B with any strides.</summary>
internal static unsafe class Gemm
{
    /// <summary>Inner dimension of a packed block: a panel of the right side stays in the first-level cache.</summary>
    private const int BlockK = 256;

    /// <summary>Columns of a packed block, which stays in the second-level cache.</summary>
    private const int BlockN = 512;

    /// <summary>Rows of the left side that meet a packed block before the next rows.</summary>
    private const int BlockM = 192;

    /// <summary>Below so many multiplications starting a second thread costs more than it saves.</summary>
    private const double ParallelThreshold = 4e5;

    /// <summary>Up to so many rows packing B costs more than it saves.</summary>
    private const int DirectRows = 16;

    /// <summary>Up to so many rows a transposed B is read along its memory.</summary>
    private const int DotRows = 4;

    /// <summary>
    /// C = alpha·A·B + beta·C. C may hold anything, NaN included, when beta is 0. Strides are in elements.
    /// </summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="alpha">Factor of the product.</param>
    /// <param name="a">A, element (i, p) at i·aRow + p·aColumn.</param>
    /// <param name="aRow">Distance of rows of A.</param>
    /// <param name="aColumn">Distance of columns of A.</param>
    /// <param name="b">B, element (p, j) at p·bRow + j·bColumn.</param>
    /// <param name="bRow">Distance of rows of B.</param>
    /// <param name="bColumn">Distance of columns of B.</param>
    /// <param name="beta">Factor of what C holds; 0 overwrites.</param>
    /// <param name="c">C, element (i, j) at i·cRow + j.</param>
    /// <param name="cRow">Distance of rows of C.</param>
    /// <param name="bias">With beta 0: a row added to every row of C, or null.</param>
    public static void Run(
        nint m,
        nint n,
        nint k,
        float alpha,
        float* a,
        nint aRow,
        nint aColumn,
        float* b,
        nint bRow,
        nint bColumn,
        float beta,
        float* c,
        nint cRow,
        float* bias = null
    )
    {
        if (m == 0 || n == 0)
        {
            return;
        }
        var problem = new Problem
        {
            M = m,
            N = n,
            K = k,
            Alpha = alpha,
            A = a,
            ARow = aRow,
            AColumn = aColumn,
            B = b,
            BRow = bRow,
            BColumn = bColumn,
            Beta = beta,
            C = c,
            CRow = cRow,
            Bias = bias,
        };
        int threads = WorkTeam.Available;
        if (threads == 1 || (double)m * n * k < ParallelThreshold)
        {
            problem.RunAll();
            return;
        }
        problem.Parts = threads;
        problem.ByRows = m > n;
        WorkTeam.Run(threads, ref problem);
    }

    /// <summary>One matrix product, whole or as a part of rows or columns of C.</summary>
    private struct Problem : IWork
    {
        public nint M;
        public nint N;
        public nint K;
        public float Alpha;
        public float* A;
        public nint ARow;
        public nint AColumn;
        public float* B;
        public nint BRow;
        public nint BColumn;
        public float Beta;
        public float* C;
        public nint CRow;
        public float* Bias;
        public int Parts;
        public bool ByRows;

        public readonly void Execute(int part)
        {
            var share = this;
            nint unit = ByRows ? 1 : 2 * Simd.Lanes;
            var (first, end) = Share.Of(ByRows ? M : N, unit, part, Parts);
            if (ByRows)
            {
                share.M = end - first;
                share.A += first * ARow;
                share.C += first * CRow;
            }
            else
            {
                share.N = end - first;
                share.B += first * BColumn;
                share.C += first;
                share.Bias = Bias == null ? null : Bias + first;
            }
            share.RunAll();
        }

        public readonly void RunAll()
        {
            if (M == 0 || N == 0)
            {
                return;
            }
            if (K == 0 || (Beta != 0 && Beta != 1) || UsesDots)
            {
                StartC();
            }
            switch (Simd.Level)
            {
                case SimdLevel.Vector512:
                    Multiply<Simd512, Vector512<float>>();
                    break;
                case SimdLevel.Vector256:
                    Multiply<Simd256, Vector256<float>>();
                    break;
                case SimdLevel.Vector128:
                    Multiply<Simd128, Vector128<float>>();
                    break;
                default:
                    Multiply<SimdScalar, float>();
                    break;
            }
        }

        /// <summary>Few rows, B transposed.</summary>
        private readonly bool UsesDots => Alpha == 1 && M <= DotRows && BRow == 1 && BColumn != 1;

        /// <summary>C as it is before the product is added.</summary>
        private readonly void StartC()
        {
            for (nint row = 0; row < M; row++)
            {
                float* c = C + row * CRow;
                for (nint column = 0; column < N; column++)
                {
                    c[column] =
                        Beta != 0 ? Beta * c[column]
                        : Bias != null ? Bias[column]
                        : 0;
                }
            }
        }

        /// <summary>Where the sums of a column start in the first block of the inner dimension.</summary>
        private readonly float* Init(nint row, nint column) =>
            Beta != 0 ? C + row * CRow + column
            : Bias != null ? Bias + column
            : null;

        private readonly nint InitRow => Beta != 0 ? CRow : 0;

        private readonly void Multiply<S, V>()
            where S : struct, ISimd<V>
            where V : struct
        {
            if (K == 0)
            {
                return;
            }
            if (UsesDots)
            {
                Dots<S, V>();
            }
            else if (Alpha == 1 && M <= DirectRows && BColumn == 1)
            {
                Direct<S, V>();
            }
            else
            {
                Blocked<S, V>();
            }
        }

        /// <summary>Each element of C is a dot product along consecutive memory.</summary>
        private readonly void Dots<S, V>()
            where S : struct, ISimd<V>
            where V : struct
        {
            using var copy = AColumn == 1 ? default : Scratch.Rent(K);
            for (nint row = 0; row < M; row++)
            {
                float* a = A + row * ARow;
                if (AColumn != 1)
                {
                    for (nint p = 0; p < K; p++)
                    {
                        copy.Pointer[p] = a[p * AColumn];
                    }
                    a = copy.Pointer;
                }
                for (nint column = 0; column < N; column++)
                {
                    C[row * CRow + column] += Vectors.Dot<S, V>(a, B + column * BColumn, K);
                }
            }
        }

        /// <summary>Few rows: B is read where it stands, only its last columns are copied.</summary>
        private readonly void Direct<S, V>()
            where S : struct, ISimd<V>
            where V : struct
        {
            int width = 2 * S.Count;
            nint column = 0;
            for (; column + width <= N; column += width)
            {
                float* c = C + column;
                float* init = Init(0, column);
                GemmPanels.Column<S, V, Count.Of2>(
                    M,
                    width,
                    K,
                    A,
                    ARow,
                    AColumn,
                    B + column,
                    BRow,
                    c,
                    CRow,
                    init,
                    InitRow,
                    true
                );
            }
            if (column < N)
            {
                using var tail = Scratch.Rent(width * K);
                GemmPack.Pack(N - column, K, B + column, BRow, 1, tail.Pointer);
                float* c = C + column;
                float* init = Init(0, column);
                GemmPanels.Run<S, V>(
                    M,
                    N - column,
                    K,
                    A,
                    ARow,
                    AColumn,
                    tail.Pointer,
                    K,
                    c,
                    CRow,
                    init,
                    InitRow,
                    false
                );
            }
        }

        private readonly void Blocked<S, V>()
            where S : struct, ISimd<V>
            where V : struct
        {
            nint wide = nint.Min(N, BlockN) + S.Count;
            nint deep = nint.Min(K, BlockK);
            using var packed = Scratch.Rent(wide * deep);
            for (nint column = 0; column < N; column += BlockN)
            {
                nint columns = nint.Min(BlockN, N - column);
                for (nint p = 0; p < K; p += BlockK)
                {
                    nint steps = nint.Min(BlockK, K - p);
                    GemmPack.Pack(
                        columns,
                        steps,
                        B + p * BRow + column * BColumn,
                        BRow,
                        BColumn,
                        packed.Pointer
                    );
                    if (Alpha != 1)
                    {
                        Vectors.Scale<S, V>(packed.Pointer, GemmPack.Size(columns, steps), Alpha);
                    }
                    for (nint row = 0; row < M; row += BlockM)
                    {
                        nint rows = nint.Min(BlockM, M - row);
                        float* a = A + row * ARow + p * AColumn;
                        float* c = C + row * CRow + column;
                        float* init = p == 0 ? Init(row, column) : c;
                        nint initRow = p == 0 ? InitRow : CRow;
                        GemmPanels.Run<S, V>(
                            rows,
                            columns,
                            steps,
                            a,
                            ARow,
                            AColumn,
                            packed.Pointer,
                            steps,
                            c,
                            CRow,
                            init,
                            initRow,
                            false
                        );
                    }
                }
            }
        }
    }
}
