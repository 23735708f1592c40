using System.Runtime.CompilerServices;

namespace FusedLstm.Kernels;

/// <summary>
/// The register tile: a block of C of a few rows and one or two vectors of columns, held in registers over the whole
/// inner dimension. Everything else in the matrix product only feeds it.
/// </summary>
internal static unsafe class GemmTile
{
    /// <summary>
    /// C (TRows × TVectors·S.Count) = A·B, plus C itself or a row of biases. Full vectors of C are written.
    /// </summary>
    /// <param name="k">Inner dimension.</param>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side, columns consecutive.</param>
    /// <param name="result">The tile of C, columns consecutive.</param>
    /// <param name="start">Where the sums start: C, a row of biases at distance 0, or none for zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, V, TRows, TVectors>(
        nint k,
        in Matrix left,
        in Matrix right,
        in Matrix result,
        in Matrix start
    )
        where S : struct, ISimd<V>
        where V : struct
        where TRows : struct, ICount
        where TVectors : struct, ICount
    {
        byte* a = (byte*)left.Start;
        nint aRow = left.Row * sizeof(float);
        nint aStep = left.Column * sizeof(float);
        float* b = right.Start;
        nint bStep = right.Row;
        float* c = result.Start;
        nint cRow = result.Row;
        float* init = start.Start;
        nint initRow = start.Row;
        V c0 = default,
            d0 = default;
        V c1 = default,
            d1 = default;
        V c2 = default,
            d2 = default;
        V c3 = default,
            d3 = default;
        V c4 = default,
            d4 = default;
        V c5 = default,
            d5 = default;
        V c6 = default,
            d6 = default;
        V c7 = default,
            d7 = default;
        V c8 = default,
            d8 = default;
        V c9 = default,
            d9 = default;
        V c10 = default,
            d10 = default;
        V c11 = default,
            d11 = default;

        if (init != null)
        {
            c0 = S.Load(init);
            d0 = TVectors.Value > 1 ? S.Load(init + S.Count) : default;
            if (TRows.Value > 1)
            {
                c1 = S.Load(init + 1 * initRow);
                d1 = TVectors.Value > 1 ? S.Load(init + 1 * initRow + S.Count) : default;
            }
            if (TRows.Value > 2)
            {
                c2 = S.Load(init + 2 * initRow);
                d2 = TVectors.Value > 1 ? S.Load(init + 2 * initRow + S.Count) : default;
            }
            if (TRows.Value > 3)
            {
                c3 = S.Load(init + 3 * initRow);
                d3 = TVectors.Value > 1 ? S.Load(init + 3 * initRow + S.Count) : default;
            }
            if (TRows.Value > 4)
            {
                c4 = S.Load(init + 4 * initRow);
                d4 = TVectors.Value > 1 ? S.Load(init + 4 * initRow + S.Count) : default;
            }
            if (TRows.Value > 5)
            {
                c5 = S.Load(init + 5 * initRow);
                d5 = TVectors.Value > 1 ? S.Load(init + 5 * initRow + S.Count) : default;
            }
            if (TRows.Value > 6)
            {
                c6 = S.Load(init + 6 * initRow);
                d6 = TVectors.Value > 1 ? S.Load(init + 6 * initRow + S.Count) : default;
            }
            if (TRows.Value > 7)
            {
                c7 = S.Load(init + 7 * initRow);
                d7 = TVectors.Value > 1 ? S.Load(init + 7 * initRow + S.Count) : default;
            }
            if (TRows.Value > 8)
            {
                c8 = S.Load(init + 8 * initRow);
                d8 = TVectors.Value > 1 ? S.Load(init + 8 * initRow + S.Count) : default;
            }
            if (TRows.Value > 9)
            {
                c9 = S.Load(init + 9 * initRow);
                d9 = TVectors.Value > 1 ? S.Load(init + 9 * initRow + S.Count) : default;
            }
            if (TRows.Value > 10)
            {
                c10 = S.Load(init + 10 * initRow);
                d10 = TVectors.Value > 1 ? S.Load(init + 10 * initRow + S.Count) : default;
            }
            if (TRows.Value > 11)
            {
                c11 = S.Load(init + 11 * initRow);
                d11 = TVectors.Value > 1 ? S.Load(init + 11 * initRow + S.Count) : default;
            }
        }

        // three moving pointers and two offsets address twelve rows
        byte* a4 = a + 4 * aRow;
        byte* a8 = a + 8 * aRow;
        nint aRow3 = 3 * aRow;
        for (; k > 0; k--)
        {
            V b0 = S.Load(b);
            V b1 = TVectors.Value > 1 ? S.Load(b + S.Count) : default;
            V x = S.Broadcast(*(float*)a);
            c0 = S.MultiplyAdd(x, b0, c0);
            d0 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d0) : default;
            if (TRows.Value > 1)
            {
                x = S.Broadcast(*(float*)(a + aRow));
                c1 = S.MultiplyAdd(x, b0, c1);
                d1 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d1) : default;
            }
            if (TRows.Value > 2)
            {
                x = S.Broadcast(*(float*)(a + 2 * aRow));
                c2 = S.MultiplyAdd(x, b0, c2);
                d2 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d2) : default;
            }
            if (TRows.Value > 3)
            {
                x = S.Broadcast(*(float*)(a + aRow3));
                c3 = S.MultiplyAdd(x, b0, c3);
                d3 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d3) : default;
            }
            if (TRows.Value > 4)
            {
                x = S.Broadcast(*(float*)a4);
                c4 = S.MultiplyAdd(x, b0, c4);
                d4 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d4) : default;
            }
            if (TRows.Value > 5)
            {
                x = S.Broadcast(*(float*)(a4 + aRow));
                c5 = S.MultiplyAdd(x, b0, c5);
                d5 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d5) : default;
            }
            if (TRows.Value > 6)
            {
                x = S.Broadcast(*(float*)(a4 + 2 * aRow));
                c6 = S.MultiplyAdd(x, b0, c6);
                d6 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d6) : default;
            }
            if (TRows.Value > 7)
            {
                x = S.Broadcast(*(float*)(a4 + aRow3));
                c7 = S.MultiplyAdd(x, b0, c7);
                d7 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d7) : default;
            }
            if (TRows.Value > 8)
            {
                x = S.Broadcast(*(float*)a8);
                c8 = S.MultiplyAdd(x, b0, c8);
                d8 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d8) : default;
            }
            if (TRows.Value > 9)
            {
                x = S.Broadcast(*(float*)(a8 + aRow));
                c9 = S.MultiplyAdd(x, b0, c9);
                d9 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d9) : default;
            }
            if (TRows.Value > 10)
            {
                x = S.Broadcast(*(float*)(a8 + 2 * aRow));
                c10 = S.MultiplyAdd(x, b0, c10);
                d10 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d10) : default;
            }
            if (TRows.Value > 11)
            {
                x = S.Broadcast(*(float*)(a8 + aRow3));
                c11 = S.MultiplyAdd(x, b0, c11);
                d11 = TVectors.Value > 1 ? S.MultiplyAdd(x, b1, d11) : default;
            }
            a += aStep;
            a4 += aStep;
            a8 += aStep;
            b += bStep;
        }

        Store<S, V, TVectors>(c, c0, d0);
        if (TRows.Value > 1)
        {
            Store<S, V, TVectors>(c + 1 * cRow, c1, d1);
        }
        if (TRows.Value > 2)
        {
            Store<S, V, TVectors>(c + 2 * cRow, c2, d2);
        }
        if (TRows.Value > 3)
        {
            Store<S, V, TVectors>(c + 3 * cRow, c3, d3);
        }
        if (TRows.Value > 4)
        {
            Store<S, V, TVectors>(c + 4 * cRow, c4, d4);
        }
        if (TRows.Value > 5)
        {
            Store<S, V, TVectors>(c + 5 * cRow, c5, d5);
        }
        if (TRows.Value > 6)
        {
            Store<S, V, TVectors>(c + 6 * cRow, c6, d6);
        }
        if (TRows.Value > 7)
        {
            Store<S, V, TVectors>(c + 7 * cRow, c7, d7);
        }
        if (TRows.Value > 8)
        {
            Store<S, V, TVectors>(c + 8 * cRow, c8, d8);
        }
        if (TRows.Value > 9)
        {
            Store<S, V, TVectors>(c + 9 * cRow, c9, d9);
        }
        if (TRows.Value > 10)
        {
            Store<S, V, TVectors>(c + 10 * cRow, c10, d10);
        }
        if (TRows.Value > 11)
        {
            Store<S, V, TVectors>(c + 11 * cRow, c11, d11);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<S, V, TVectors>(float* c, V first, V second)
        where S : struct, ISimd<V>
        where V : struct
        where TVectors : struct, ICount
    {
        S.Store(c, first);
        if (TVectors.Value > 1)
        {
            S.Store(c + S.Count, second);
        }
    }
}

/// <summary>
/// A number known when the just-in-time compiler specialises a generic method, so that one source gives a kernel for
/// every tile size without a branch in it.
/// </summary>
internal interface ICount
{
    static abstract int Value { get; }
}

/// <summary>The numbers 1 to 12 as types.</summary>
internal static class Count
{
    public struct Of1 : ICount
    {
        public static int Value => 1;
    }

    public struct Of2 : ICount
    {
        public static int Value => 2;
    }

    public struct Of3 : ICount
    {
        public static int Value => 3;
    }

    public struct Of4 : ICount
    {
        public static int Value => 4;
    }

    public struct Of5 : ICount
    {
        public static int Value => 5;
    }

    public struct Of6 : ICount
    {
        public static int Value => 6;
    }

    public struct Of7 : ICount
    {
        public static int Value => 7;
    }

    public struct Of8 : ICount
    {
        public static int Value => 8;
    }

    public struct Of9 : ICount
    {
        public static int Value => 9;
    }

    public struct Of10 : ICount
    {
        public static int Value => 10;
    }

    public struct Of11 : ICount
    {
        public static int Value => 11;
    }

    public struct Of12 : ICount
    {
        public static int Value => 12;
    }
}
