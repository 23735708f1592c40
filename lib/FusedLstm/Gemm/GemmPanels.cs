using System.Runtime.CompilerServices;

namespace FusedLstm.Kernels;

/// <summary>Covers C with register tiles: panels of two vectors of columns, blocks of nearly equal rows.</summary>
internal static unsafe class GemmPanels
{
    private const int LargestTile = 12 * 2 * 16;

    /// <summary>C (m×n) = init + A·B, where B is packed by <see cref="GemmPack"/>.</summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Inner dimension.</param>
    /// <param name="a">Left side with strides <paramref name="aRow"/> and <paramref name="aStep"/> (elements).</param>
    /// <param name="aRow">Distance of rows of A.</param>
    /// <param name="aStep">Distance of columns of A.</param>
    /// <param name="packed">Right side, <see cref="GemmPack.Size"/> elements.</param>
    /// <param name="packedRows">Rows of the packed matrix, of which the first <paramref name="k"/> are multiplied.</param>
    /// <param name="c">Result; rows <paramref name="cRow"/> apart, columns consecutive.</param>
    /// <param name="cRow">Distance of rows of C.</param>
    /// <param name="init">Start of the sums: C, a row of biases, or null for zero.</param>
    /// <param name="initRow">Distance of rows of <paramref name="init"/>.</param>
    /// <param name="slack">
    /// Rows of C and <paramref name="init"/> are followed by room for the rest of a vector, which may be overwritten.
    /// </param>
    public static void Run<S, V>(
        nint m,
        nint n,
        nint k,
        float* a,
        nint aRow,
        nint aStep,
        float* packed,
        nint packedRows,
        float* c,
        nint cRow,
        float* init,
        nint initRow,
        bool slack
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        int width = 2 * S.Count;
        for (nint column = 0; column < n; column += width)
        {
            int columns = (int)nint.Min(width, n - column);
            float* start = init == null ? null : init + column;
            if (columns <= S.Count)
            {
                Column<S, V, Count.Of1>(
                    m,
                    columns,
                    k,
                    a,
                    aRow,
                    aStep,
                    packed,
                    S.Count,
                    c + column,
                    cRow,
                    start,
                    initRow,
                    slack
                );
            }
            else
            {
                Column<S, V, Count.Of2>(
                    m,
                    columns,
                    k,
                    a,
                    aRow,
                    aStep,
                    packed,
                    width,
                    c + column,
                    cRow,
                    start,
                    initRow,
                    slack
                );
            }
            packed += packedRows * width;
        }
    }

    /// <summary>
    /// C (m×n) = A·B with B read where it stands. The last panel reaches back over columns that are done instead of over
    /// the edge: it writes the same sums again.
    /// </summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C, a vector at least.</param>
    /// <param name="k">Inner dimension.</param>
    /// <param name="a">Left side with strides <paramref name="aRow"/> and 1.</param>
    /// <param name="aRow">Distance of rows of A.</param>
    /// <param name="b">Right side, columns consecutive.</param>
    /// <param name="bRow">Distance of rows of B.</param>
    /// <param name="c">Result, columns consecutive.</param>
    /// <param name="cRow">Distance of rows of C.</param>
    public static void RunUnpacked<S, V>(
        nint m,
        nint n,
        nint k,
        float* a,
        nint aRow,
        float* b,
        nint bRow,
        float* c,
        nint cRow
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        int width = 2 * S.Count;
        for (nint column = 0; column < n; )
        {
            nint rest = n - column;
            if (n >= width && rest > S.Count)
            {
                nint start = nint.Min(column, n - width);
                Column<S, V, Count.Of2>(
                    m,
                    width,
                    k,
                    a,
                    aRow,
                    1,
                    b + start,
                    bRow,
                    c + start,
                    cRow,
                    null,
                    0,
                    slack: false
                );
                column = start + width;
            }
            else
            {
                nint start = nint.Min(column, n - S.Count);
                Column<S, V, Count.Of1>(
                    m,
                    S.Count,
                    k,
                    a,
                    aRow,
                    1,
                    b + start,
                    bRow,
                    c + start,
                    cRow,
                    null,
                    0,
                    slack: false
                );
                column = start + S.Count;
            }
        }
    }

    /// <summary>One panel of columns; B may be any matrix with consecutive columns and full vectors.</summary>
    public static void Column<S, V, TVectors>(
        nint m,
        int columns,
        nint k,
        float* a,
        nint aRow,
        nint aStep,
        float* b,
        nint bStep,
        float* c,
        nint cRow,
        float* init,
        nint initRow,
        bool slack
    )
        where S : struct, ISimd<V>
        where V : struct
        where TVectors : struct, ICount
    {
        int width = TVectors.Value * S.Count;
        nint blocks = (m + S.TileRows - 1) / S.TileRows;
        nint row = 0;
        for (nint block = 0; block < blocks; block++)
        {
            int rows = (int)((m - row) / (blocks - block));
            float* start = init == null ? null : init + row * initRow;
            if (!slack)
            {
                Prefetch(rows, columns, c + row * cRow, cRow);
            }
            if (slack || columns == width)
            {
                Tile<S, V, TVectors>(
                    rows,
                    k,
                    a + row * aRow,
                    aRow,
                    aStep,
                    b,
                    bStep,
                    c + row * cRow,
                    cRow,
                    start,
                    initRow
                );
            }
            else
            {
                Edge<S, V, TVectors>(
                    rows,
                    columns,
                    k,
                    a + row * aRow,
                    aRow,
                    aStep,
                    b,
                    bStep,
                    c + row * cRow,
                    cRow,
                    start,
                    initRow
                );
            }
            row += rows;
        }
    }

    /// <summary>Asks for a tile of C, a result that may lie in memory: it comes while the products are summed.</summary>
    private static void Prefetch(int rows, int columns, float* c, nint cRow)
    {
        for (int row = 0; row < rows; row++, c += cRow)
        {
            Simd.Prefetch(c);
            Simd.Prefetch(c + columns / 2);
            Simd.Prefetch(c + columns - 1);
        }
    }

    /// <summary>A tile whose last vector hangs over the edge of C: computed aside, the valid part copied.</summary>
    private static void Edge<S, V, TVectors>(
        int rows,
        int columns,
        nint k,
        float* a,
        nint aRow,
        nint aStep,
        float* b,
        nint bStep,
        float* c,
        nint cRow,
        float* init,
        nint initRow
    )
        where S : struct, ISimd<V>
        where V : struct
        where TVectors : struct, ICount
    {
        float* aside = stackalloc float[LargestTile];
        int width = TVectors.Value * S.Count;
        if (init != null)
        {
            Copy<S, V>(rows, columns, init, initRow, aside, width);
        }
        Tile<S, V, TVectors>(
            rows,
            k,
            a,
            aRow,
            aStep,
            b,
            bStep,
            aside,
            width,
            init == null ? null : aside,
            width
        );
        Copy<S, V>(rows, columns, aside, width, c, cRow);
    }

    private static void Copy<S, V>(
        int rows,
        int columns,
        float* source,
        nint sourceRow,
        float* target,
        nint targetRow
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        for (int row = 0; row < rows; row++, source += sourceRow, target += targetRow)
        {
            int column = 0;
            for (; column + S.Count <= columns; column += S.Count)
            {
                S.Store(target + column, S.Load(source + column));
            }
            if (column < columns)
            {
                S.StorePartial(
                    target + column,
                    S.LoadPartial(source + column, columns - column),
                    columns - column
                );
            }
        }
    }

    private static void Tile<S, V, TVectors>(
        int rows,
        nint k,
        float* left,
        nint leftRow,
        nint leftStep,
        float* b,
        nint bStep,
        float* c,
        nint cRow,
        float* init,
        nint initRow
    )
        where S : struct, ISimd<V>
        where V : struct
        where TVectors : struct, ICount
    {
        byte* a = (byte*)left;
        nint aRow = leftRow * sizeof(float);
        nint aStep = leftStep * sizeof(float);
        switch (rows)
        {
            case 1:
                GemmTile.Run<S, V, Count.Of1, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 2:
                GemmTile.Run<S, V, Count.Of2, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 3:
                GemmTile.Run<S, V, Count.Of3, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 4:
                GemmTile.Run<S, V, Count.Of4, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 5:
                GemmTile.Run<S, V, Count.Of5, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 6:
                GemmTile.Run<S, V, Count.Of6, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 7:
                GemmTile.Run<S, V, Count.Of7, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 8:
                GemmTile.Run<S, V, Count.Of8, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 9:
                GemmTile.Run<S, V, Count.Of9, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 10:
                GemmTile.Run<S, V, Count.Of10, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            case 11:
                GemmTile.Run<S, V, Count.Of11, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
            default:
                GemmTile.Run<S, V, Count.Of12, TVectors>(k, a, aRow, aStep, b, bStep, c, cRow, init, initRow);
                break;
        }
    }
}
