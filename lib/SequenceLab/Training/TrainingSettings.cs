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
    private const int ProbeOutputs = 8;
    private const string FirstOutputs = "first outputs (what the network makes of its inputs)";

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
        var settings = new Dictionary<string, string>
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
            [FirstOutputs] = Outputs(model, Probe(train).X, options.Seed),
        };
        if (train is Windows windows)
        {
            settings["values of the training windows"] = windows.Fingerprint();
        }
        return settings;
    }

    /// <summary>Whether two values of a setting are the same; outputs are if they differ as roundings do, which depend on
    /// the number of threads.</summary>
    public static bool Agree(string name, string one, string other) =>
        one == other || (name == FirstOutputs && Near(Numbers(one), Numbers(other)));

    private static double[] Numbers(string text) =>
        [.. text.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    private static bool Near(double[] one, double[] other)
    {
        var most = one.Concat(other).Max(Math.Abs);
        return one.Length == other.Length
            && one.Zip(other).All(p => Math.Abs(p.First - p.Second) <= 1e-3 * most);
    }

    // weights do not tell what forward does with them; dropout is told by its zeros, so the network is asked as it trains
    private static string Outputs(nn.Module<Tensor, Tensor> model, Tensor samples, long seed)
    {
        using var _ = no_grad();
        var kept = model.buffers().Select(b => (Buffer: b, Value: b.clone())).ToArray();
        var mode = model.training;
        model.train();
        random.manual_seed(seed);
        var scores = model.call(samples.to(model.parameters().First().device)).flatten().cpu();
        model.train(mode);
        foreach (var (buffer, value) in kept)
        {
            buffer.copy_(value); // statistics of normalization
        }
        var all = scores.to(float64).data<double>().ToArray();
        var some = Enumerable
            .Range(0, Math.Min(ProbeOutputs, all.Length))
            .Select(i => all[i * all.Length / ProbeOutputs]);
        return string.Join(' ', some.Select(v => v.ToString("G6", CultureInfo.InvariantCulture)));
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
