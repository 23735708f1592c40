using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FusedLstm.Kernels;

/// <summary>
/// Lays the right side of a product out as the register tile reads it: panels of two vectors of columns, row after
/// row; the last panel is one vector wide where that is enough, and padded with zeros.
/// </summary>
internal static unsafe class GemmPack
{
    private const int RowsAtOnce = 8;

    /// <summary>Distance of rows that are prefetched before they are copied.</summary>
    private const int RowsAhead = 16;

    /// <summary>Elements of the packed form of a k×n matrix.</summary>
    public static nint Size(nint n, nint k) => (n + Simd.Lanes - 1) / Simd.Lanes * Simd.Lanes * k;

    /// <summary>Packs rows, of which the columns are consecutive.</summary>
    /// <param name="n">Columns.</param>
    /// <param name="k">Rows of the whole packed matrix, of which these may be a part.</param>
    /// <param name="first">The first of these rows in the whole.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="count">Their number, a multiple of a run.</param>
    /// <param name="packed">The whole packed matrix.</param>
    public static void PackRows(nint n, nint k, nint first, in Lines rows, nint count, float* packed)
    {
        for (nint step = 0; step * rows.Run < count; step++)
        {
            for (nint r = 0; r < rows.Run; r += RowsAtOnce)
            {
                float* source =
                    rows.Start == null ? null : rows.Start + step * rows.RunDistance + r * rows.Distance;
                int atOnce = (int)nint.Min(RowsAtOnce, rows.Run - r);
                CopyRows(n, k, first + step * rows.Run + r, atOnce, source, rows.Distance, packed);
            }
        }
    }

    /// <summary>Copies a few rows to all panels; those to follow come from memory meanwhile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(nint n, nint k, nint first, int rows, float* source, nint row, float* packed)
    {
        int lanes = Simd.Lanes;
        for (nint column = 0; column < n; column += 2 * lanes)
        {
            int columns = (int)nint.Min(2 * lanes, n - column);
            int width = columns <= lanes ? lanes : 2 * lanes;
            float* target = packed + column * k + first * width;
            for (int r = 0; r < rows; r++, target += width)
            {
                if (source == null)
                {
                    CopyRow(null, columns, target, width);
                    continue;
                }
                float* start = source + r * row + column;
                Simd.Prefetch(start + RowsAhead * row);
                Simd.Prefetch(start + RowsAhead * row + lanes);
                CopyRow(start, columns, target, width);
            }
        }
    }

    /// <summary>Copies a row of a panel, short ones padded with zeros; null is a row of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow(float* source, int columns, float* target, int width)
    {
        if (columns == 2 * Simd512.Count && width == columns && source != null)
        {
            Vector512.Load(source).Store(target);
            Vector512.Load(source + Simd512.Count).Store(target + Simd512.Count);
            return;
        }
        var copy = new Span<float>(target, width);
        int valid = source == null ? 0 : columns;
        new ReadOnlySpan<float>(source, valid).CopyTo(copy);
        copy[valid..].Clear();
    }

    /// <summary>Packs columns, of which the elements are consecutive.</summary>
    /// <param name="from">First column to pack, a whole number of panels.</param>
    /// <param name="to">End of the columns to pack.</param>
    /// <param name="k">Elements of a column.</param>
    /// <param name="lines">The columns from column 0 on.</param>
    /// <param name="rows">Rows of the whole packed matrix, of which these may be a part.</param>
    /// <param name="row">The first of these rows in the whole.</param>
    /// <param name="packed">Where the panel of the first column begins.</param>
    public static void PackColumns(
        nint from,
        nint to,
        nint k,
        in Lines lines,
        nint rows,
        nint row,
        float* packed
    )
    {
        int lanes = Simd.Lanes;
        float** starts = stackalloc float*[2 * Simd512.Count];
        var (runs, inRun) = Math.DivRem(from, lines.Run);
        for (nint first = from; first < to; first += 2 * lanes)
        {
            int columns = (int)nint.Min(2 * lanes, to - first);
            int width = columns <= lanes ? lanes : 2 * lanes;
            for (int j = 0; j < columns; j++)
            {
                starts[j] = lines.Start + runs * lines.RunDistance + inRun * lines.Distance;
                if (++inRun == lines.Run)
                {
                    inRun = 0;
                    runs++;
                }
            }
            PackPanel(columns, width, k, starts, lines.Distance, packed + row * width);
            packed += rows * width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPanel(
        int columns,
        int width,
        nint k,
        float** starts,
        nint distance,
        float* packed
    )
    {
        int j = 0;
        nint blocked = 0;
        if (Avx.IsSupported)
        {
            blocked = k & ~7;
            for (; j + 8 <= columns; j += 8)
            {
                for (nint row = 0; row < blocked; row += 8)
                {
                    Transpose8(starts + j, row, distance, packed + row * width + j, width);
                }
            }
        }
        int vectorised = j;
        for (j = 0; j < columns; j++)
        {
            float* source = starts[j];
            for (nint row = j < vectorised ? blocked : 0; row < k; row++)
            {
                packed[row * width + j] = source[row];
            }
        }
        if (columns < width)
        {
            for (nint row = 0; row < k; row++)
            {
                new Span<float>(packed + row * width + columns, width - columns).Clear();
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose8(float** columns, nint row, nint column, float* target, nint width)
    {
        Prefetch8(columns, row + 8 * column);
        var c0 = Vector256.Load(columns[0] + row);
        var c1 = Vector256.Load(columns[1] + row);
        var c2 = Vector256.Load(columns[2] + row);
        var c3 = Vector256.Load(columns[3] + row);
        var c4 = Vector256.Load(columns[4] + row);
        var c5 = Vector256.Load(columns[5] + row);
        var c6 = Vector256.Load(columns[6] + row);
        var c7 = Vector256.Load(columns[7] + row);
        Transpose4(c0, c1, c2, c3, out var a0, out var a1, out var a2, out var a3);
        Transpose4(c4, c5, c6, c7, out var b0, out var b1, out var b2, out var b3);
        Avx.Permute2x128(a0, b0, 0x20).Store(target);
        Avx.Permute2x128(a1, b1, 0x20).Store(target + width);
        Avx.Permute2x128(a2, b2, 0x20).Store(target + 2 * width);
        Avx.Permute2x128(a3, b3, 0x20).Store(target + 3 * width);
        Avx.Permute2x128(a0, b0, 0x31).Store(target + 4 * width);
        Avx.Permute2x128(a1, b1, 0x31).Store(target + 5 * width);
        Avx.Permute2x128(a2, b2, 0x31).Store(target + 6 * width);
        Avx.Permute2x128(a3, b3, 0x31).Store(target + 7 * width);
    }

    /// <summary>Prefetches the same rows of the next eight columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch8(float** columns, nint ahead)
    {
        Simd.Prefetch(columns[0] + ahead);
        Simd.Prefetch(columns[1] + ahead);
        Simd.Prefetch(columns[2] + ahead);
        Simd.Prefetch(columns[3] + ahead);
        Simd.Prefetch(columns[4] + ahead);
        Simd.Prefetch(columns[5] + ahead);
        Simd.Prefetch(columns[6] + ahead);
        Simd.Prefetch(columns[7] + ahead);
    }

    /// <summary>Transposes the 4×4 block in each half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose4(
        Vector256<float> c0,
        Vector256<float> c1,
        Vector256<float> c2,
        Vector256<float> c3,
        out Vector256<float> r0,
        out Vector256<float> r1,
        out Vector256<float> r2,
        out Vector256<float> r3
    )
    {
        var low01 = Avx.UnpackLow(c0, c1);
        var high01 = Avx.UnpackHigh(c0, c1);
        var low23 = Avx.UnpackLow(c2, c3);
        var high23 = Avx.UnpackHigh(c2, c3);
        r0 = Avx.Shuffle(low01, low23, 0x44);
        r1 = Avx.Shuffle(low01, low23, 0xEE);
        r2 = Avx.Shuffle(high01, high23, 0x44);
        r3 = Avx.Shuffle(high01, high23, 0xEE);
    }
}
