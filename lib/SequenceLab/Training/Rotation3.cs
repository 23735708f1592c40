namespace SequenceLab.Training;

/// <summary>A turn in space.</summary>
/// <remarks>O. Rodrigues' formula.</remarks>
internal readonly struct Rotation3
{
    private readonly float xx,
        xy,
        xz,
        yx,
        yy,
        yz,
        zx,
        zy,
        zz;

    /// <summary>A turn about the axis through (x, y, z), of any length but 0, by <paramref name="angle"/> in rad.</summary>
    public Rotation3(double x, double y, double z, double angle)
    {
        var length = Math.Sqrt(x * x + y * y + z * z);
        (x, y, z) = (x / length, y / length, z / length);
        var (sin, cos) = Math.SinCos(angle);
        var rest = 1 - cos;
        (xx, xy, xz) = (
            (float)(cos + x * x * rest),
            (float)(x * y * rest - z * sin),
            (float)(x * z * rest + y * sin)
        );
        (yx, yy, yz) = (
            (float)(y * x * rest + z * sin),
            (float)(cos + y * y * rest),
            (float)(y * z * rest - x * sin)
        );
        (zx, zy, zz) = (
            (float)(z * x * rest - y * sin),
            (float)(z * y * rest + x * sin),
            (float)(cos + z * z * rest)
        );
    }

    /// <summary>Turns a vector where it stands.</summary>
    public void Apply(Span<float> v) =>
        (v[0], v[1], v[2]) = (
            xx * v[0] + xy * v[1] + xz * v[2],
            yx * v[0] + yy * v[1] + yz * v[2],
            zx * v[0] + zy * v[1] + zz * v[2]
        );
}
