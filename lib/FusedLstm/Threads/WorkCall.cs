namespace FusedLstm.Kernels;

/// <summary>What a member of the team must know of a work before it takes a part, in one word that is read at once.</summary>
/// <param name="bits">Number, threads, parts and togetherness, from the highest bits down.</param>
internal readonly struct WorkCall(long bits)
{
    private const int Width = 10;

    /// <summary>The most threads and parts of a work.</summary>
    public const int Most = (1 << Width) - 1;

    /// <param name="number">The number of the work, one more than that of the work before.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="team">Threads that may take part in it.</param>
    /// <param name="together">Every part needs a thread of its own.</param>
    public WorkCall(long number, int parts, int team, bool together)
        : this((((number << Width) + Checked(team)) << Width) + Checked(parts) << 1 | (together ? 1L : 0)) { }

    public long Bits => bits;

    public long Number => bits >> (2 * Width + 1);

    public int Team => (int)(bits >> (Width + 1)) & Most;

    public int Parts => (int)(bits >> 1) & Most;

    public bool Together => (bits & 1) != 0;

    private static int Checked(int count) =>
        count <= Most
            ? count
            : throw new ArgumentOutOfRangeException(nameof(count), $"{count} parts; {Most} at most.");
}
