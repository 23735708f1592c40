using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Evaluation;

/// <summary>
/// Names the class of the nearest sample it has seen: no learning at all, only a memory. Distances are Euclidean, over
/// features standardised on what it has seen; every one is computed.
/// </summary>
public static class NearestNeighbour
{
    private const int Block = 256; // samples asked about at a time: their distances to all that was seen fit memory

    /// <summary>Compares windows by their <see cref="SummaryFeatures"/>.</summary>
    /// <param name="train">The windows it has seen.</param>
    /// <param name="test">The windows it is asked about.</param>
    /// <returns>The class of each window of <paramref name="test"/>.</returns>
    public static int[] Predict(Windows train, Windows test)
    {
        using var scope = NewDisposeScope();
        return Predict(SummaryFeatures.Of(train), train.Labels, SummaryFeatures.Of(test));
    }

    /// <summary>The class of the nearest sample to each of <paramref name="asked"/>; of equally near ones, the first's.</summary>
    /// <param name="seen">Features, of shape [samples, features].</param>
    /// <param name="labels">The class of each sample seen.</param>
    /// <param name="asked">Features, of shape [samples, features].</param>
    public static int[] Predict(Tensor seen, IReadOnlyList<int> labels, Tensor asked)
    {
        if (seen.shape[0] != labels.Count || labels.Count == 0 || asked.shape[1] != seen.shape[1])
        {
            throw new ArgumentException(
                $"{labels.Count} classes for samples of shape [{string.Join(", ", seen.shape)}], asked about samples of "
                    + $"shape [{string.Join(", ", asked.shape)}]; expected a class each, and as many features."
            );
        }
        using var scope = NewDisposeScope();
        var wide = seen.to(float64);
        var (means, deviations) = (wide.mean([0]), wide.std(0, unbiased: false));
        deviations = deviations.masked_fill(deviations == 0, 1);
        Tensor Standard(Tensor x) => ((x.to(float64) - means) / deviations).to(float32);
        var memory = Standard(seen);
        var predicted = new List<int>((int)asked.shape[0]);
        for (long start = 0; start < asked.shape[0]; start += Block)
        {
            using var inner = NewDisposeScope();
            var block = Standard(asked.narrow(0, start, Math.Min(Block, asked.shape[0] - start)));
            var distances = cdist(block, memory, compute_mode: compute_mode.donot_use_mm_for_euclid_dist);
            predicted.AddRange(distances.argmin(1).data<long>().ToArray().Select(i => labels[(int)i]));
        }
        return [.. predicted];
    }
}
