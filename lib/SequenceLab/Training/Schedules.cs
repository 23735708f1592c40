namespace SequenceLab.Training;

/// <summary>Factors on a learning rate, by the share of updates done (0 … 1).</summary>
public static class Schedules
{
    /// <summary>Always 1.</summary>
    public static double Constant(double done) => 1;

    /// <summary>Up in a straight line over the first <paramref name="warmup"/> of the updates, then down along a half
    /// cosine to 0.</summary>
    public static Func<double, double> Cosine(double warmup = 0.1) =>
        done =>
            done < warmup ? done / warmup : 0.5 * (1 + Math.Cos(Math.PI * (done - warmup) / (1 - warmup)));

    /// <summary>Up in a straight line over the first <paramref name="warmup"/> of the updates, then down in another to
    /// 0.</summary>
    public static Func<double, double> Linear(double warmup = 0.1) =>
        done => done < warmup ? done / warmup : (1 - done) / (1 - warmup);
}
