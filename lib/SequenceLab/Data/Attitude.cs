namespace SequenceLab.Data;

/// <summary>How a phone is turned: about the vertical by yaw, then about its x axis by pitch, then about its y axis by
/// roll, all in rad.</summary>
internal readonly record struct Attitude(double Roll, double Pitch, double Yaw)
{
    /// <summary>A direction given as east, north and up, in the phone's axes.</summary>
    public (double X, double Y, double Z) ToPhone(double east, double north, double up)
    {
        var (sr, cr) = Math.SinCos(Roll);
        var (sp, cp) = Math.SinCos(Pitch);
        var (sy, cy) = Math.SinCos(Yaw);
        var (x, y) = (cy * east + sy * north, cy * north - sy * east);
        (y, var z) = (cp * y + sp * up, cp * up - sp * y);
        return (cr * x - sr * z, y, sr * x + cr * z);
    }

    /// <summary>How fast the phone turned about its axes to come here, rad/s.</summary>
    /// <param name="before">Its attitude <paramref name="seconds"/> before.</param>
    /// <param name="seconds">A short time.</param>
    public (double X, double Y, double Z) RateFrom(Attitude before, double seconds)
    {
        var (roll, pitch, yaw) = (Roll - before.Roll, Pitch - before.Pitch, Yaw - before.Yaw);
        var (sr, cr) = Math.SinCos(Roll);
        var (sp, cp) = Math.SinCos(Pitch);
        return (
            (pitch * cr - yaw * cp * sr) / seconds,
            (roll + yaw * sp) / seconds,
            (pitch * sr + yaw * cp * cr) / seconds
        );
    }
}
