namespace FusedLstm.Kernels;

/// <summary>
/// How one layer is divided between threads, and where each part keeps its stash. A plan is made before the forward
/// pass and kept for the backward pass.
/// </summary>
/// <remarks>
/// Large batches are divided by rows once for the whole sequence: the parts never meet until the end. Small ones, whose
/// rows do not fill a register tile twice, are divided by units: the parts meet after every step to exchange the hidden
/// state. Tiny ones stay on the caller's thread.
/// </remarks>
internal readonly struct LstmPlan
{
    /// <summary>Below so many multiplications a step a second thread costs more than it brings.</summary>
    private const double ParallelStep = 1e5;

    /// <summary>Rows that fill a register tile twice: from so many on a part of rows is worth a thread.</summary>
    public const int ManyRows = 24;

    /// <summary>Rows that go through the sequence together, so that their state stays in the cache.</summary>
    private const int ChunkRows = 64;

    /// <summary>Bytes from which on the stash is written past the caches.</summary>
    private const long LargeStash = 24 << 20;

    private LstmPlan(LstmShape shape, int rowParts, int unitParts)
    {
        Shape = shape;
        RowParts = rowParts;
        UnitParts = unitParts;
    }

    public LstmShape Shape { get; }

    /// <summary>Parts the batch is divided into.</summary>
    public int RowParts { get; }

    /// <summary>Parts the hidden units are divided into; all of them together step through time.</summary>
    public int UnitParts { get; }

    /// <summary>All parts.</summary>
    public int Parts => RowParts * UnitParts;

    /// <summary>Elements of the stash.</summary>
    public long StashLength => (long)Shape.Steps * Shape.Batch * StashRowOfAll;

    /// <summary>Whether the stash is too large to be found in a cache again.</summary>
    public bool StashIsLarge => StashLength * sizeof(float) > LargeStash;

    /// <summary>Stash of one row and step over all unit parts.</summary>
    private int StashRowOfAll
    {
        get
        {
            int floats = 0;
            for (int part = 0; part < UnitParts; part++)
            {
                floats += Units(part).StashRow;
            }
            return floats;
        }
    }

    /// <summary>The plan for a shape with the threads the kernels may use now.</summary>
    public static LstmPlan For(LstmShape shape)
    {
        int threads = WorkTeam.Available;
        double step = (double)shape.Batch * shape.Gates * (shape.Hidden + shape.Inputs);
        if (threads == 1 || step < ParallelStep)
        {
            return new LstmPlan(shape, 1, 1);
        }
        if (shape.Batch >= ManyRows * threads)
        {
            return new LstmPlan(shape, threads, 1);
        }
        int unitParts = Math.Min(threads, (shape.Hidden + 15) / 16);
        return new LstmPlan(shape, 1, unitParts);
    }

    /// <summary>The units of a part.</summary>
    public LstmUnits Units(int unitPart)
    {
        var (first, end) = Share.Of(Shape.Hidden, 1, unitPart, UnitParts);
        return new LstmUnits((int)first, (int)(end - first));
    }

    /// <summary>Rows of the largest chunk.</summary>
    public int LargestChunk
    {
        get
        {
            // the last part and the last chunk are never smaller than the others
            int last = RowParts - 1;
            return Chunk(last, Chunks(last) - 1).Count;
        }
    }

    /// <summary>The chunks of rows of a part.</summary>
    public int Chunks(int rowPart)
    {
        var (first, end) = Share.Of(Shape.Batch, 1, rowPart, RowParts);
        return UnitParts > 1 ? 1 : (int)((end - first + ChunkRows - 1) / ChunkRows);
    }

    /// <summary>The rows of a chunk.</summary>
    public (int First, int Count) Chunk(int rowPart, int chunk)
    {
        var (first, end) = Share.Of(Shape.Batch, 1, rowPart, RowParts);
        var (low, high) = Share.Of(end - first, 1, chunk, Chunks(rowPart));
        return ((int)(first + low), (int)(high - low));
    }

    /// <summary>Where the stash of a chunk of rows and a part of units begins: all its steps are together.</summary>
    public nint StashOffset(int firstRow, int rows, int unitPart)
    {
        nint offset = (nint)Shape.Steps * firstRow * StashRowOfAll;
        for (int part = 0; part < unitPart; part++)
        {
            offset += (nint)Shape.Steps * rows * Units(part).StashRow;
        }
        return offset;
    }
}
