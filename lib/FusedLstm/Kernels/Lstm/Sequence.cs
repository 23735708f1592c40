namespace FusedLstm.Kernels;

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
