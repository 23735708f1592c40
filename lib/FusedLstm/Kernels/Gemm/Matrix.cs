namespace FusedLstm.Kernels;

/// <summary>Where a matrix stands: element (r, c) at Start + r·Row + c·Column. Start is null for no matrix.</summary>
internal readonly unsafe struct Matrix(float* start, nint row, nint column = 1)
{
    public readonly float* Start = start;
    public readonly nint Row = row;
    public readonly nint Column = column;

    /// <summary>The matrix from a row on.</summary>
    public Matrix Below(nint rows) => new(Start == null ? null : Start + rows * Row, Row, Column);

    /// <summary>The matrix from a column on.</summary>
    public Matrix Right(nint columns) => new(Start == null ? null : Start + columns * Column, Row, Column);
}

/// <summary>
/// Rows, or columns, that come in runs: the weights of the four gates of a range of units, say, or the sequences of
/// each time step. Line i starts at Start + (i / Run)·RunDistance + (i % Run)·Distance. Start is null for zeros.
/// </summary>
internal readonly unsafe struct Lines(float* start, nint distance, nint run, nint runDistance)
{
    public readonly float* Start = start;
    public readonly nint Distance = distance;
    public readonly nint Run = run;
    public readonly nint RunDistance = runDistance;
}

/// <summary>
/// Where the features of each step of each sequence stand: step t of sequence b at Start + t·Step + b·Row, features
/// consecutive. So batch-first, time-first and a half of a bidirectional output differ in distances only. Start is null
/// for nothing.
/// </summary>
internal readonly unsafe struct Sequence(float* start, nint step, nint row)
{
    public readonly float* Start = start;
    public readonly nint Step = step;
    public readonly nint Row = row;

    public bool IsNothing => Start == null;

    /// <summary>The features of a step of a sequence, null for nothing.</summary>
    public float* At(nint step, nint row) => Start == null ? null : Start + step * Step + row * Row;

    /// <summary>The same from a feature on.</summary>
    public Sequence Right(int features) => new(Start == null ? null : Start + features, Step, Row);

    /// <summary>The same with time running backwards.</summary>
    public Sequence Reversed(int steps) => new(At(steps - 1, 0), -Step, Row);
}
