using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>Asks a trained classifier, batch by batch, without gradients and without dropout.</summary>
/// <param name="model">The model; inputs [batch, …] in, scores [batch, classes] out.</param>
/// <param name="batchSize">Samples asked for at a time.</param>
public sealed class Evaluator(nn.Module<Tensor, Tensor> model, int batchSize = 500)
{
    /// <summary>The class with the highest score for each input.</summary>
    /// <param name="x">Inputs, of shape [count, …].</param>
    public int[] Predict(Tensor x)
    {
        var predicted = new List<int>((int)x.shape[0]);
        ForBatches(
            x.shape[0],
            (start, count) =>
                predicted.AddRange(
                    model
                        .call(x.narrow(0, start, count))
                        .argmax(1)
                        .cpu()
                        .data<long>()
                        .ToArray()
                        .Select(c => (int)c)
                )
        );
        return [.. predicted];
    }

    /// <summary>Mean loss and right answers on <paramref name="samples"/>.</summary>
    public Score Score(ISamples samples)
    {
        var (loss, right) = (0.0, 0L);
        ForBatches(
            samples.Count,
            (start, count) =>
            {
                var batch = samples.Range(start, count);
                var scores = model.call(batch.X);
                loss += nn.functional.cross_entropy(scores, batch.Y).ToDouble() * count;
                right += scores.argmax(1).eq(batch.Y).sum().ToInt64();
            }
        );
        return new(loss / samples.Count, (int)right, (int)samples.Count);
    }

    private void ForBatches(long all, Action<long, long> body)
    {
        var training = model.training;
        model.eval();
        using var _ = inference_mode();
        for (long start = 0; start < all; start += batchSize)
        {
            using var scope = NewDisposeScope();
            body(start, Math.Min(batchSize, all - start));
        }
        if (training)
            model.train();
    }
}
