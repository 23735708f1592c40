using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Evaluation;

/// <summary>
/// A rival that knows nothing of time: a linear classifier with softmax over the <see cref="SummaryFeatures"/> of a
/// window, and over the logarithms of its deviations, all standardised on the windows it has seen.
/// </summary>
public static class LogisticRegression
{
    private const int Updates = 300;
    private const double Rate = 0.05;
    private const double Decay = 1e-4;

    /// <summary>Learns from windows and names the class of others. There is no chance in it.</summary>
    /// <param name="train">The windows to learn from.</param>
    /// <param name="test">The windows it is asked about.</param>
    /// <returns>The class of each window of <paramref name="test"/>.</returns>
    /// <exception cref="ArgumentException">There is nothing to learn from.</exception>
    public static int[] Predict(Windows train, Windows test)
    {
        if (train.Count == 0)
        {
            throw new ArgumentException("found 0 windows, expected some to learn from.", nameof(train));
        }
        using var scope = NewDisposeScope();
        var seen = Features(train);
        var (means, deviations) = (seen.mean([0]), seen.std(0, unbiased: false));
        deviations = deviations.masked_fill(deviations == 0, 1);
        var x = (seen - means) / deviations;
        var y = tensor(train.Labels.Select(label => (long)label).ToArray());
        var weight = nn.Parameter(zeros(train.ClassNames.Count, x.shape[1]));
        var bias = nn.Parameter(zeros(train.ClassNames.Count));
        using var adam = optim.Adam([weight, bias], Rate, weight_decay: Decay);
        for (var update = 0; update < Updates; update++)
        {
            using var inner = NewDisposeScope();
            adam.zero_grad();
            nn.functional.cross_entropy(nn.functional.linear(x, weight, bias), y).backward();
            adam.step();
        }
        using var _ = no_grad();
        var scores = nn.functional.linear((Features(test) - means) / deviations, weight, bias);
        return Array.ConvertAll(scores.argmax(1).data<long>().ToArray(), c => (int)c);
    }

    private static Tensor Features(Windows windows)
    {
        const double floor = 1e-4;
        var features = SummaryFeatures.Of(windows);
        var kinds = features.view(features.shape[0], -1, 3); // mean, deviation, absolute deviation
        return cat([features, (kinds[.., .., 1..] + floor).log().flatten(1)], 1);
    }
}
