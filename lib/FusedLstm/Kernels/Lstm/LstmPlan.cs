namespace FusedLstm.Kernels;

/// <summary>
/// How one layer is divided between threads, and where each part keeps its stash. A plan is made before the forward
/// pass and kept for the backward pass. Results depend on the plan, not on which thread does which part.
/// </summary>
/// <remarks>
/// Parts of rows never meet until the end, where their gradients of the weights are joined: right for many rows or
/// steps. Parts of units keep their rows of the weights to themselves, but meet after every step to exchange the hidden
/// state: right for few rows. Rows and units can be divided both. An estimate of the time decides; a product of eight
/// rows takes no longer a row than one of many. Tiny layers stay on the caller's thread.
/// </remarks>
internal readonly struct LstmPlan
{
    /// <summary>Units a part has at least: the widest vector.</summary>
    private const int FewestUnits = 16;

    /// <summary>Rows a part has at least when there are more parts than threads.</summary>
    private const int FewestRows = 16;

    private const int MostPartsOfThread = 4;

    /// <summary>From so many rows on, input and hidden state are multiplied together.</summary>
    public const int ManyRows = 24;

    /// <summary>Microseconds of work that are not worth dividing.</summary>
    private const double TooShort = 12;

    /// <summary>More threads must make a layer so much faster in the estimate.</summary>
    private const double WorthIt = 0.8;

    /// <summary>Rows that go through the sequence together, so that their state stays in the cache.</summary>
    private const int ChunkRows = 64;

    /// <summary>Bytes from which on the stash is written past the caches.</summary>
    private const long LargeStash = 24 << 20;

    internal LstmPlan(LstmShape shape, int rowParts, int unitParts)
        : this(shape, rowParts, unitParts, rowParts * unitParts) { }

    private LstmPlan(LstmShape shape, int rowParts, int unitParts, int threads)
    {
        Shape = shape;
        RowParts = rowParts;
        UnitParts = unitParts;
        Threads = threads;
    }

    public LstmShape Shape { get; }

    /// <summary>Parts the batch is divided into.</summary>
    public int RowParts { get; }

    /// <summary>Parts the hidden units are divided into; those of the same rows step through time together.</summary>
    public int UnitParts { get; }

    /// <summary>Threads that do the parts: each takes its own first, and then those that others have not begun.</summary>
    public int Threads { get; }

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

    /// <summary>The plan for a shape with so many threads at most.</summary>
    public static LstmPlan For(LstmShape shape, int threads)
    {
        int mostUnitParts = (shape.Hidden + FewestUnits - 1) / FewestUnits;
        var best = new LstmPlan(shape, 1, 1);
        double least = WorthIt * best.Microseconds;
        if (least < TooShort)
        {
            return best;
        }
        for (; threads > 1; threads /= 2)
        {
            for (int rowParts = Math.Min(threads, shape.Batch); rowParts > 0; rowParts--)
            {
                if (threads % rowParts != 0)
                {
                    continue;
                }
                var plan = new LstmPlan(shape, rowParts, Math.Min(threads / rowParts, mostUnitParts));
                double time = plan.Microseconds;
                if (time < least)
                {
                    best = plan;
                    least = time;
                }
            }
        }
        return best.Finer();
    }

    /// <summary>
    /// Divides the rows of each thread further, if only rows are divided: a thread whose core is slower than the others,
    /// because it shares it with another program, then leaves some of its parts to them.
    /// </summary>
    private LstmPlan Finer()
    {
        if (UnitParts > 1 || RowParts == 1)
        {
            return this;
        }
        int times = Math.Clamp(Shape.Batch / RowParts / FewestRows, 1, MostPartsOfThread);
        return new LstmPlan(Shape, times * RowParts, UnitParts, Threads);
    }

    /// <summary>
    /// The estimated time of a forward and a backward pass. The constants are those of a server of 2023; ten per cent
    /// more or less change no plan that matters.
    /// </summary>
    private double Microseconds
    {
        get
        {
            const double productsPerMicrosecond = 8e4;
            const double bytesBetweenCores = 6e3;
            const double bytesOfMemory = 1e4;
            double rows = Math.Ceiling((double)Shape.Batch / RowParts);
            double units = Math.Ceiling((double)Shape.Hidden / UnitParts);
            double columns = Math.Ceiling(4 * units / 32) * 32;
            double depth = Shape.Inputs + Shape.Hidden;
            // five rows keep the multipliers of a core busy
            double efficiency = Math.Min(1, rows / 5);
            double time = 3 * Shape.Steps * rows * columns * depth / productsPerMicrosecond / efficiency;
            time += 0.1 * Shape.Steps * rows * Math.Ceiling(units / 16);
            time += Parts > 1 ? 6 + 0.5 * Parts : 0;
            if (UnitParts > 1)
            {
                double meeting = 0.3 + 0.1 * Parts;
                double exchanged = 2 * rows * Shape.Hidden * sizeof(float) / bytesBetweenCores;
                time += Shape.Steps * (2 * meeting + exchanged);
            }
            if (RowParts > 1)
            {
                time += 2 * Shape.Gates * depth * sizeof(float) / bytesOfMemory;
            }
            return time;
        }
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
            // parts differ by one row; the larger ones may have one chunk more, and so smaller chunks
            return Math.Max(LastChunk(0), LastChunk(RowParts - 1));
        }
    }

    /// <summary>Rows of a part's last chunk, which is never smaller than its others.</summary>
    private int LastChunk(int rowPart) => Chunk(rowPart, Chunks(rowPart) - 1).Count;

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
