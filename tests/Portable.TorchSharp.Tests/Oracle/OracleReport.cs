using System.Collections.Concurrent;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle;

/// <summary>
/// What the comparisons with PyTorch came to: how many numbers, and the largest deviation. With the environment
/// variable ORACLE_REPORT set to a path, a test run leaves the two there.
/// </summary>
internal static class OracleReport
{
    private static readonly ConcurrentDictionary<
        ScalarType,
        (long Count, double Worst, string Where)
    > Results = new();

    static OracleReport()
    {
        if (Environment.GetEnvironmentVariable("ORACLE_REPORT") is { Length: > 0 } path)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(path, Lines());
    }

    internal static void Add(ScalarType precision, double deviation, string where) =>
        Results.AddOrUpdate(
            precision,
            (1, deviation, where),
            (_, old) =>
                deviation > old.Worst ? (old.Count + 1, deviation, where) : old with { Count = old.Count + 1 }
        );

    private static IEnumerable<string> Lines() =>
        Results
            .OrderBy(result => result.Key)
            .Select(result =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Key}: {result.Value.Count} numbers, largest deviation {result.Value.Worst:E1} ({result.Value.Where})"
                )
            );
}
