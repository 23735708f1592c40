using System.Globalization;

namespace Benchmarks;

/// <summary>The command line.</summary>
/// <param name="Json">Prints a JSON array instead of tables.</param>
/// <param name="Threads">Threads of our side.</param>
/// <param name="Only">The workloads asked for; empty for all.</param>
/// <param name="Seconds">Time of each turn of a workload.</param>
/// <param name="Rounds">Turns each side has.</param>
/// <param name="Sweep">Shows how the cost grows instead.</param>
internal sealed record Options(
    bool Json,
    int Threads,
    IReadOnlyList<string> Only,
    double Seconds,
    int Rounds,
    bool Sweep
)
{
    public const string Usage =
        "usage: Benchmarks [sweep] [--json] [--threads N] [--only ID]... [--seconds S] [--rounds N]\n"
        + "       Benchmarks startup\n"
        + "       Benchmarks kernels [options of BenchmarkDotNet]";

    /// <exception cref="FormatException">An argument is unknown or has no sensible value.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options(false, Math.Min(2, Environment.ProcessorCount), [], 0.5, 5, false);
        for (int i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "sweep" => options with { Sweep = true },
                "--json" => options with { Json = true },
                "--threads" => options with { Threads = (int)Positive(args, ref i) },
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
