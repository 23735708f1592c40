namespace SequenceLab.Data;

/// <summary>Draws soft-edged lines into one picture of 28 × 28 grey values.</summary>
/// <param name="paper">The picture, row after row.</param>
/// <param name="radius">Half the width of a line, in pixels.</param>
internal readonly ref struct Pen(Span<byte> paper, double radius)
{
    private readonly Span<byte> paper = paper;

    /// <summary>A line between two points; ink that is there stays.</summary>
    public void Draw((double X, double Y) from, (double X, double Y) to)
    {
        const int last = DigitSet.Side - 1;
        var reach = radius + 0.5;
        var (left, right) = (Math.Min(from.X, to.X) - reach, Math.Max(from.X, to.X) + reach);
        var (top, bottom) = (Math.Min(from.Y, to.Y) - reach, Math.Max(from.Y, to.Y) + reach);
        for (var y = Math.Max(0, (int)Math.Ceiling(top)); y <= Math.Min(last, (int)bottom); y++)
        for (var x = Math.Max(0, (int)Math.Ceiling(left)); x <= Math.Min(last, (int)right); x++)
        {
            var ink = Math.Clamp(reach - Distance(x, y, from, to), 0, 1);
            ref var pixel = ref paper[y * DigitSet.Side + x];
            pixel = Math.Max(pixel, (byte)(255 * ink));
        }
    }

    private static double Distance(double x, double y, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / length, 0, 1);
        var (ex, ey) = (x - a.X - along * dx, y - a.Y - along * dy);
        return Math.Sqrt(ex * ex + ey * ey);
    }
}
