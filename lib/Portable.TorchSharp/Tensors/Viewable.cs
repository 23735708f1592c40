namespace TorchSharp;

/// <summary>Finds whether one shape is a view of another, and with which strides.</summary>
internal static class Viewable
{
    /// <summary>
    /// The strides that show the elements of one window in another shape, or null where that needs a copy: groups of
    /// dimensions that lie after one another may be cut anew, gaps may not be crossed.
    /// </summary>
    public static long[]? Strides(long[] shape, long[] strides, long[] target)
    {
        if (Shapes.IsContiguous(shape, strides))
            return Shapes.Contiguous(target);
        if (Shapes.Count(shape) == 0)
            return Shapes.Contiguous(target);
        var result = new long[target.Length];
        var t = target.Length - 1;
        var step = strides[^1];
        long have = 1,
            cut = 1;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            have *= shape[d];
            var groupEnds = d == 0 || (shape[d - 1] != 1 && strides[d - 1] != have * step);
            if (!groupEnds)
                continue;
            while (t >= 0 && (cut < have || target[t] == 1))
            {
                result[t] = cut * step;
                cut *= target[t--];
            }
            if (cut != have)
                return null;
            if (d > 0)
                (step, have, cut) = (strides[d - 1], 1, 1);
        }
        return t < 0 ? result : null;
    }
}
