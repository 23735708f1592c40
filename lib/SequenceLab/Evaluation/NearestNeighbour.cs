using System.Numerics;
using System.Runtime.InteropServices;
using SequenceLab.Data;

namespace SequenceLab.Evaluation;

/// <summary>
/// Names the class of the nearest sample it has seen: no learning at all, only a memory. Distances are Euclidean, over
/// features standardised on what it has seen; every one is computed.
/// </summary>
public sealed class NearestNeighbour
{
    private const int Block = 2_048; // samples whose distances fit the first cache

    private readonly float[][] columns;
    private readonly int[] labels;
    private readonly double[] means;
    private readonly double[] deviations;

    /// <summary>Keeps samples in memory.</summary>
    /// <param name="x">Features, of shape [samples, features].</param>
    /// <param name="y">The class of each sample.</param>
    public NearestNeighbour(float[,] x, IReadOnlyList<int> y)
    {
        if (x.GetLength(0) != y.Count || y.Count == 0)
            throw new ArgumentException(
                $"{y.Count} classes for {x.GetLength(0)} samples; expected as many.",
                nameof(y)
            );
        labels = [.. y];
        columns = [.. Enumerable.Range(0, x.GetLength(1)).Select(f => Column(x, f))];
        means = Array.ConvertAll(columns, c => c.Average(v => (double)v));
        deviations = [.. columns.Select((c, f) => Deviation(c, means[f]))];
        for (var f = 0; f < columns.Length; f++)
        for (var i = 0; i < labels.Length; i++)
            columns[f][i] = Standard(columns[f][i], f);
    }

    /// <summary>Remembers the <see cref="SummaryFeatures"/> of <paramref name="train"/>, and names the class of each
    /// window of <paramref name="test"/> by its own.</summary>
    public static int[] Predict(Windows train, Windows test) =>
        new NearestNeighbour(SummaryFeatures.Of(train), train.Labels).Predict(SummaryFeatures.Of(test));

    /// <summary>The class of the nearest sample to each of <paramref name="x"/>; of equally near ones, the first's.</summary>
    /// <param name="x">Features, of shape [samples, features].</param>
    public int[] Predict(float[,] x)
    {
        if (x.GetLength(1) != columns.Length)
            throw new ArgumentException($"{x.GetLength(1)} features; expected {columns.Length}.", nameof(x));
        var predicted = new int[x.GetLength(0)];
        Parallel.For(
            0,
            predicted.Length,
            () => new float[Block],
            (i, _, distances) =>
            {
                predicted[i] = labels[Nearest(x, i, distances)];
                return distances;
            },
            _ => { }
        );
        return predicted;
    }

    private int Nearest(float[,] x, int row, float[] distances)
    {
        var query = Enumerable.Range(0, columns.Length).Select(f => Standard(x[row, f], f)).ToArray();
        var (nearest, least) = (0, float.PositiveInfinity);
        for (var start = 0; start < labels.Length; start += Block)
        {
            var block = distances.AsSpan(0, Math.Min(Block, labels.Length - start));
            block.Clear();
            for (var f = 0; f < columns.Length; f++)
                AddSquares(columns[f].AsSpan(start, block.Length), query[f], block);
            for (var j = 0; j < block.Length; j++)
                if (block[j] < least)
                    (nearest, least) = (start + j, block[j]);
        }
        return nearest;
    }

    private static void AddSquares(ReadOnlySpan<float> column, float query, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(column);
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var q = new Vector<float>(query);
        for (var i = 0; i < from.Length; i++)
            to[i] += (from[i] - q) * (from[i] - q);
        for (var i = from.Length * Vector<float>.Count; i < column.Length; i++)
            sums[i] += (column[i] - query) * (column[i] - query);
    }

    private float Standard(float value, int feature) =>
        (float)((value - means[feature]) / deviations[feature]);

    private static float[] Column(float[,] x, int feature) =>
        [.. Enumerable.Range(0, x.GetLength(0)).Select(i => x[i, feature])];

    private static double Deviation(float[] column, double mean)
    {
        var variance = column.Average(v => (v - mean) * (v - mean));
        return variance > 0 ? Math.Sqrt(variance) : 1;
    }
}
