using System.Globalization;

namespace Benchmarks;

/// <summary>The command line.</summary>
/// <param name="Only">The workloads asked for; empty for all.</param>
/// <param name="Seconds">Time of each turn of a workload.</param>
/// <param name="Rounds">Turns each side has.</param>
/// <param name="Vanishing">A healthy and a vanishing model side by side instead.</param>
/// <param name="Busy">Another program keeps one core busy meanwhile.</param>
internal sealed record Options(
    IReadOnlyList<string> Only,
    double Seconds,
    int Rounds,
    bool Vanishing,
    bool Busy
)
{
    public const string Usage =
        "usage: Benchmarks [vanishing] [--busy] [--only ID]... [--seconds S] [--rounds N]\n"
        + "       Benchmarks kernels [options of BenchmarkDotNet]";

    /// <summary>The workloads asked for.</summary>
    public IEnumerable<Workload> Workloads =>
        Workload.All.Where(workload => Only.Count == 0 || Only.Contains(workload.Id));

    /// <exception cref="FormatException">An argument is unknown or has no sensible value.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options([], 0.5, 5, false, false);
        for (int i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "vanishing" => options with { Vanishing = true },
                "--busy" => options with { Busy = true },
                "--seconds" => options with { Seconds = Positive(args, ref i) },
                "--rounds" => options with { Rounds = (int)Positive(args, ref i) },
                "--only" => options with { Only = [.. options.Only, Id(args, ref i)] },
                _ => throw new FormatException($"Unknown argument '{args[i]}'."),
            };
        }
        return options;
    }

    private static double Positive(string[] args, ref int i)
    {
        string name = args[i++];
        string text = i < args.Length ? args[i] : "nothing";
        bool valid = double.TryParse(
            text,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double value
        );
        bool whole = name == "--seconds" || (value >= 1 && value == Math.Floor(value));
        return valid && value > 0 && whole
            ? value
            : throw new FormatException($"{name} takes a positive number, found {text}.");
    }

    private static string Id(string[] args, ref int i)
    {
        string id = ++i < args.Length ? args[i] : "nothing";
        return Workload.All.Any(workload => workload.Id == id)
            ? id
            : throw new FormatException(
                $"--only takes one of {string.Join(", ", Workload.All.Select(w => w.Id))}; found {id}."
            );
    }
}
