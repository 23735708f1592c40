using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Evaluation;

/// <summary>Asks a trained classifier, batch by batch, without gradients and without dropout.</summary>
/// <param name="model">The model; inputs [batch, …] in, scores [batch, classes] out.</param>
/// <param name="batchSize">Samples asked for at a time.</param>
public sealed class Evaluator(nn.Module<Tensor, Tensor> model, int batchSize = 500)
{
    // batches go where the weights are now
    private Device Place => model.parameters().Select(p => p.device).FirstOrDefault() ?? CPU;

    /// <summary>The class with the highest score for each input.</summary>
    /// <param name="x">Inputs, of shape [count, …].</param>
    public int[] Predict(Tensor x)
    {
        var predicted = new List<int>((int)x.shape[0]);
        ForBatches(x.shape[0], (start, count) => predicted.AddRange(Classes(Ask(x.narrow(0, start, count)))));
        return [.. predicted];
    }

    /// <summary>The class and the scores of every sample.</summary>
    public Predictions Predict(ISamples samples)
    {
        var (classes, scores) = (new List<int>((int)samples.Count), new List<float[]>((int)samples.Count));
        ForBatches(
            samples.Count,
            (start, count) =>
            {
                var batch = Ask(samples.Range(start, count).X);
                classes.AddRange(Classes(batch));
                scores.AddRange(batch.cpu().data<float>().ToArray().Chunk((int)batch.shape[1]));
            }
        );
        return new(classes, scores);
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
                var (scores, y) = (Ask(batch.X), batch.Y.to(Place));
                loss += nn.functional.cross_entropy(scores, y).ToDouble() * count;
                right += scores.argmax(1).eq(y).sum().ToInt64();
            }
        );
        return new(loss / samples.Count, (int)right, (int)samples.Count);
    }

    private Tensor Ask(Tensor x) => model.call(x.to(Place));

    private static IEnumerable<int> Classes(Tensor scores) =>
        scores.argmax(1).cpu().data<long>().ToArray().Select(c => (int)c);

    private void ForBatches(long all, Action<long, long> body)
    {
        var training = model.training;
        model.eval();
        using var _ = no_grad();
        try
        {
            for (long start = 0; start < all; start += batchSize)
            {
                using var scope = NewDisposeScope();
                body(start, Math.Min(batchSize, all - start));
            }
        }
        finally
        {
            if (training)
                model.train();
        }
    }
}
