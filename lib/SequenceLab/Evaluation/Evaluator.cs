using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Evaluation;

/// <summary>Asks a trained classifier, batch by batch, without gradients and without dropout.</summary>
/// <param name="model">The model; inputs [batch, …] in, scores [batch, classes] out.</param>
/// <param name="batchSize">Samples asked for at a time.</param>
public sealed class Evaluator(nn.Module<Tensor, Tensor> model, int batchSize = 500)
{
    /// <summary>The class with the highest score for each input.</summary>
    /// <param name="x">Inputs, of shape [count, …].</param>
    public int[] Predict(Tensor x)
    {
        using var none = zeros(x.shape[0], int64);
        return [.. Predict(new Samples(x, none)).Classes];
    }

    /// <summary>The class and the scores of every sample.</summary>
    public Predictions Predict(ISamples samples)
    {
        var (classes, scores) = (new List<int>((int)samples.Count), new List<float[]>((int)samples.Count));
        ForBatches(
            samples,
            (batch, _) =>
            {
                classes.AddRange(batch.argmax(1).cpu().data<long>().ToArray().Select(c => (int)c));
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
            samples,
            (scores, y) =>
            {
                loss += nn.functional.cross_entropy(scores, y).ToDouble() * y.shape[0];
                right += scores.argmax(1).eq(y).sum().ToInt64();
            }
        );
        return new(loss / samples.Count, (int)right, (int)samples.Count);
    }

    private void ForBatches(ISamples samples, Action<Tensor, Tensor> body)
    {
        var device = model.parameters().Select(p => p.device).FirstOrDefault() ?? CPU;
        var training = model.training;
        model.eval();
        using var _ = no_grad();
        try
        {
            for (long start = 0; start < samples.Count; start += batchSize)
            {
                using var scope = NewDisposeScope();
                var batch = samples.Range(start, Math.Min(batchSize, samples.Count - start));
                body(model.call(batch.X.to(device)), batch.Y.to(device));
            }
        }
        finally
        {
            model.train(training);
        }
    }
}
