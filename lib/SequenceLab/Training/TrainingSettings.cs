using System.Globalization;
using System.Security.Cryptography;
using SequenceLab.Data;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>What two trainings must have in common for one to go on where the other stopped, apart from the learning
/// rates.</summary>
internal static class TrainingSettings
{
    private const int ProbeSamples = 128;

    /// <summary>Each setting by name, as text.</summary>
    public static Dictionary<string, string> Of(
        nn.Module<Tensor, Tensor> model,
        TrainingOptions options,
        ISamples train,
        ISamples? validation
    )
    {
        using var scope = NewDisposeScope();
        var state = model.state_dict();
        random.manual_seed(options.Seed); // functions cannot be compared, but what they make of a few samples can
        var augmented = options.Augment?.Invoke(Probe(train).X);
        return new()
        {
            ["model"] = string.Join(", ", state.Select(p => $"{p.Key} [{string.Join(", ", p.Value.shape)}]")),
            ["first weights (a seed fixes them)"] = Fingerprint(state.Values),
            ["training samples"] = Text(train),
            ["validation samples"] = validation is null ? "none" : Text(validation),
            ["augmentation"] = augmented is null ? "none" : Fingerprint([augmented]),
            ["batch size"] = Text(options.BatchSize),
            ["weight decay"] = Text(options.WeightDecay),
            ["clip norm"] = Text(options.ClipNorm),
            ["seed"] = Text(options.Seed),
            ["keep best"] = Text(options.KeepBest),
        };
    }

    private static string Text(ISamples samples)
    {
        var probe = Probe(samples);
        return $"{samples.Count}, {Fingerprint([probe.X, probe.Y])}";
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // copies of samples from all over tell other data from these without reading all
    private static Samples Probe(ISamples samples)
    {
        var count = Math.Min(ProbeSamples, samples.Count);
        return samples.At(
            tensor([.. Enumerable.Range(0, (int)count).Select(i => i * samples.Count / count)])
        );
    }

    // the beginning of the SHA-256 of all elements
    private static string Fingerprint(IEnumerable<Tensor> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tensor in tensors)
        {
            hash.AppendData(tensor.detach().cpu().contiguous().bytes);
        }
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }
}
