namespace TorchSharp.Kernels;

/// <summary>Copies chosen rows of a matrix into consecutive memory: index_select, or the next batch of a data set.</summary>
internal static unsafe class GatherRows
{
    /// <summary>Below so many bytes one thread is faster.</summary>
    private const nint ParallelThreshold = 1 << 18;

    /// <summary>The first index outside [0, <paramref name="sourceRows"/>), or -1.</summary>
    public static nint FindInvalid(long* indices, nint count, nint sourceRows)
    {
        for (nint i = 0; i < count; i++)
        {
            if ((ulong)indices[i] >= (ulong)sourceRows)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Copies the rows.</summary>
    /// <param name="source">First source row.</param>
    /// <param name="sourceRowBytes">Distance of source rows in bytes.</param>
    /// <param name="rowBytes">Bytes of a row.</param>
    /// <param name="indices">Source row of each target row, checked by <see cref="FindInvalid"/>.</param>
    /// <param name="count">Target rows.</param>
    /// <param name="target">Target rows after each other.</param>
    public static void Run(
        byte* source,
        nint sourceRowBytes,
        nint rowBytes,
        long* indices,
        nint count,
        byte* target
    )
    {
        var work = new Work
        {
            Source = source,
            SourceRowBytes = sourceRowBytes,
            RowBytes = rowBytes,
            Indices = indices,
            Count = count,
            Target = target,
            Parts = count * rowBytes < ParallelThreshold ? 1 : WorkTeam.Available,
        };
        WorkTeam.Run(work.Parts, ref work);
    }

    private struct Work : IWork
    {
        public byte* Source;
        public nint SourceRowBytes;
        public nint RowBytes;
        public long* Indices;
        public nint Count;
        public byte* Target;
        public int Parts;

        public readonly void Execute(int part)
        {
            var (from, to) = Share.Of(Count, 1, part, Parts);
            for (nint i = from; i < to; i++)
            {
                byte* row = Source + (nint)Indices[i] * SourceRowBytes;
                Buffer.MemoryCopy(row, Target + i * RowBytes, RowBytes, RowBytes);
            }
        }
    }
}
