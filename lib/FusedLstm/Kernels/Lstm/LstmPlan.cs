namespace FusedLstm.Kernels;

/// <summary>
/// How one layer is divided between threads, and where each part keeps its stash. A plan is made before the forward
/// pass and kept for the backward pass. Results depend on the plan, not on which thread does which part.
/// </summary>
/// <remarks>
/// Large batches are divided by rows once for the whole sequence: the parts never meet until the end. Small ones, whose
/// rows do not fill a register tile twice, are divided by units: the parts meet after every step to exchange the hidden
/// state. Where there are more threads than such tiles of rows, rows and units are divided. Tiny layers stay on the
/// caller's thread.
/// </remarks>
internal readonly struct LstmPlan
{
    /// <summary>A part with fewer multiplications a step costs more than it brings.</summary>
    private const double SmallestPart = 5e4;

    /// <summary>Units a part has at least: the widest vector.</summary>
    private const int FewestUnits = 16;

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

    /// <summary>Parts the hidden units are divided into; those of the same rows step through time together.</summary>
    public int UnitParts { get; }

    /// <summary>All parts: part r·<see cref="UnitParts"/> + u has row part r and unit part u.</summary>
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

    /// <summary>The plan for a shape with so many threads.</summary>
    public static LstmPlan For(LstmShape shape, int threads)
    {
        double step = (double)shape.Batch * shape.Gates * (shape.Hidden + shape.Inputs);
        threads = (int)Math.Clamp(step / SmallestPart, 1, threads);
        if (shape.Batch >= ManyRows * threads)
        {
            return new LstmPlan(shape, threads, 1);
        }
        int mostUnitParts = (shape.Hidden + FewestUnits - 1) / FewestUnits;
        var best = new LstmPlan(shape, 1, 1);
        for (int rowParts = Math.Max(1, shape.Batch / ManyRows); rowParts > 0; rowParts--)
        {
            int unitParts = Math.Min(threads / rowParts, mostUnitParts);
            if (rowParts * unitParts > best.Parts)
            {
                best = new LstmPlan(shape, rowParts, unitParts);
            }
        }
        return best;
    }

    /// <summary>The units of a unit part.</summary>
    public LstmUnits Units(int unitPart)
    {
        var (first, end) = Share.Of(Shape.Hidden, 1, unitPart, UnitParts);
        return new LstmUnits((int)first, (int)(end - first));
    }

    /// <summary>The layout of the largest unit part.</summary>
    public LstmUnits LargestUnits => Units(UnitParts - 1);

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

    /// <summary>The chunks of rows of a row part.</summary>
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
