namespace FusedLstm.Kernels;

/// <summary>Divides work evenly, and the same way every time.</summary>
internal static class Share
{
    /// <summary>
    /// The range of <paramref name="part"/> when <paramref name="total"/> items are divided into
    /// <paramref name="parts"/> runs of whole units (the last unit may be cut short).
    /// </summary>
    public static (nint First, nint End) Of(nint total, nint unit, int part, int parts)
    {
        nint units = (total + unit - 1) / unit;
        return (
            nint.Min(total, units * part / parts * unit),
            nint.Min(total, units * (part + 1) / parts * unit)
        );
    }
}
