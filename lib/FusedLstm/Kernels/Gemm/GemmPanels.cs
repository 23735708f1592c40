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
    /// <param name="a">Left side.</param>
    /// <param name="packed">Right side, <see cref="GemmPack.Size"/> elements.</param>
    /// <param name="packedRows">Rows of the packed matrix, of which the first <paramref name="k"/> are multiplied.</param>
    /// <param name="c">Result; columns consecutive.</param>
    /// <param name="init">Start of the sums: C, biases (a row at distance 0), or none for zero.</param>
    /// <param name="slack">
    /// Rows of C and <paramref name="init"/> are followed by room for the rest of a vector, which may be overwritten.
    /// </param>
    public static void Run<S, V>(
        nint m,
        nint n,
        nint k,
        in Matrix a,
        float* packed,
        nint packedRows,
        in Matrix c,
        in Matrix init,
        bool slack
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        int width = 2 * S.Count;
        for (nint column = 0; column < n; column += width)
        {
            int columns = (int)nint.Min(width, n - column);
            var target = c.Right(column);
            var start = init.Right(column);
            if (columns <= S.Count)
            {
                var b = new Matrix(packed, S.Count);
                Column<S, V, Count.Of1>(m, columns, k, a, b, target, start, slack);
            }
            else
            {
                var b = new Matrix(packed, width);
                Column<S, V, Count.Of2>(m, columns, k, a, b, target, start, slack);
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
    /// <param name="a">Left side.</param>
    /// <param name="b">Right side, columns consecutive.</param>
    /// <param name="c">Result, columns consecutive.</param>
    public static void RunUnpacked<S, V>(nint m, nint n, nint k, in Matrix a, in Matrix b, in Matrix c)
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
                    b.Right(start),
                    c.Right(start),
                    default,
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
                    b.Right(start),
                    c.Right(start),
                    default,
                    slack: false
                );
                column = start + S.Count;
            }
        }
    }

    /// <summary>One panel of columns; B may be any matrix with consecutive columns and full vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Column<S, V, TVectors>(
        nint m,
        int columns,
        nint k,
        in Matrix a,
        in Matrix b,
        in Matrix c,
        in Matrix init,
        bool slack
    )
        where S : struct, ISimd<V>
        where V : struct
        where TVectors : struct, ICount
    {
        nint blocks = (m + S.TileRows - 1) / S.TileRows;
        nint row = 0;
        for (nint block = 0; block < blocks; block++)
        {
            int rows = (int)((m - row) / (blocks - block));
            var left = a.Below(row);
            var target = c.Below(row);
            var start = init.Below(row);
            if (!slack)
            {
                Prefetch(rows, columns, target);
            }
            if (slack || columns == TVectors.Value * S.Count)
            {
                Tile<S, V, TVectors>(rows, k, left, b, target, start);
            }
            else
            {
                Edge<S, V, TVectors>(rows, columns, k, left, b, target, start);
            }
            row += rows;
        }
    }

    /// <summary>Prefetches a tile of C, a result that may lie in memory: it comes while the products are summed.</summary>
    private static void Prefetch(int rows, int columns, in Matrix c)
    {
        float* start = c.Start;
        for (int row = 0; row < rows; row++, start += c.Row)
        {
            Simd.Prefetch(start);
            Simd.Prefetch(start + columns / 2);
            Simd.Prefetch(start + columns - 1);
        }
    }

    /// <summary>A tile whose last vector hangs over the edge of C: computed aside, the valid part copied.</summary>
    private static void Edge<S, V, TVectors>(
        int rows,
        int columns,
        nint k,
        in Matrix a,
        in Matrix b,
        in Matrix c,
        in Matrix init
    )
        where S : struct, ISimd<V>
        where V : struct
        where TVectors : struct, ICount
    {
        float* aside = stackalloc float[LargestTile];
        var tile = new Matrix(aside, TVectors.Value * S.Count);
        if (init.Start != null)
        {
            Copy<S, V>(rows, columns, init, tile);
        }
        Tile<S, V, TVectors>(rows, k, a, b, tile, init.Start == null ? default : tile);
        Copy<S, V>(rows, columns, tile, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<S, V>(int rows, int columns, in Matrix source, in Matrix target)
        where S : struct, ISimd<V>
        where V : struct
    {
        for (int row = 0; row < rows; row++)
        {
            float* from = source.Start + row * source.Row;
            float* to = target.Start + row * target.Row;
            int column = 0;
            for (; column + S.Count <= columns; column += S.Count)
            {
                S.Store(to + column, S.Load(from + column));
            }
            if (column < columns)
            {
                S.StorePartial(to + column, S.LoadPartial(from + column, columns - column), columns - column);
            }
        }
    }

    private static void Tile<S, V, TVectors>(
        int rows,
        nint k,
        in Matrix a,
        in Matrix b,
        in Matrix c,
        in Matrix init
    )
        where S : struct, ISimd<V>
        where V : struct
        where TVectors : struct, ICount
    {
        switch (rows)
        {
            case 1:
                GemmTile.Run<S, V, Count.Of1, TVectors>(k, a, b, c, init);
                break;
            case 2:
                GemmTile.Run<S, V, Count.Of2, TVectors>(k, a, b, c, init);
                break;
            case 3:
                GemmTile.Run<S, V, Count.Of3, TVectors>(k, a, b, c, init);
                break;
            case 4:
                GemmTile.Run<S, V, Count.Of4, TVectors>(k, a, b, c, init);
                break;
            case 5:
                GemmTile.Run<S, V, Count.Of5, TVectors>(k, a, b, c, init);
                break;
            case 6:
                GemmTile.Run<S, V, Count.Of6, TVectors>(k, a, b, c, init);
                break;
            case 7:
                GemmTile.Run<S, V, Count.Of7, TVectors>(k, a, b, c, init);
                break;
            case 8:
                GemmTile.Run<S, V, Count.Of8, TVectors>(k, a, b, c, init);
                break;
            case 9:
                GemmTile.Run<S, V, Count.Of9, TVectors>(k, a, b, c, init);
                break;
            case 10:
                GemmTile.Run<S, V, Count.Of10, TVectors>(k, a, b, c, init);
                break;
            case 11:
                GemmTile.Run<S, V, Count.Of11, TVectors>(k, a, b, c, init);
                break;
            default:
                GemmTile.Run<S, V, Count.Of12, TVectors>(k, a, b, c, init);
                break;
        }
    }
}
