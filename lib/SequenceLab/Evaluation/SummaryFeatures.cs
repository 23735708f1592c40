using SequenceLab.Data;

namespace SequenceLab.Evaluation;

/// <summary>
/// Three numbers a channel that forget the order of a window's rows: mean (how the phone hangs), standard deviation
/// (how hard it moves) and mean absolute deviation (whether it moves all the time or in knocks: of two windows with
/// the same standard deviation the one with rarer, harder knocks has less of it). Of three axes that makes nine.
/// </summary>
public static class SummaryFeatures
{
    /// <summary>Features of a channel.</summary>
    public const int PerChannel = 3;

    /// <summary>The features of every window.</summary>
    /// <returns>Shape [windows, 3 · channels]: mean, deviation and absolute deviation of the first channel, then of the
    /// second …</returns>
    public static float[,] Of(Windows windows)
    {
        var features = new float[windows.Count, PerChannel * windows.Channels];
        Parallel.For(
            0,
            windows.Count,
            () => new float[windows.Length * windows.Channels],
            (w, _, values) =>
            {
                windows.CopyTo(w, values);
                for (var c = 0; c < windows.Channels; c++)
                {
                    var (mean, deviation, absolute) = Summary(values, c, windows.Channels);
                    features[w, PerChannel * c] = (float)mean;
                    features[w, PerChannel * c + 1] = (float)deviation;
                    features[w, PerChannel * c + 2] = (float)absolute;
                }
                return values;
            },
            _ => { }
        );
        return features;
    }

    private static (double Mean, double Deviation, double Absolute) Summary(
        float[] values,
        int first,
        int step
    )
    {
        var (mean, squares, absolute) = (0.0, 0.0, 0.0);
        var count = values.Length / step;
        for (var i = first; i < values.Length; i += step)
            mean += values[i] / (double)count;
        for (var i = first; i < values.Length; i += step)
        {
            squares += (values[i] - mean) * (values[i] - mean);
            absolute += Math.Abs(values[i] - mean);
        }
        return (mean, Math.Sqrt(squares / count), absolute / count);
    }
}
