using System.Diagnostics;

namespace Fuzz;

/// <summary>Many inputs of each format, with a line of figures for each.</summary>
internal static class LongFuzzing
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    /// <summary>Tries the formats one after the other; what was found is printed, the inputs are kept in out/fuzz.</summary>
    /// <returns>1 where something was found, else 0.</returns>
    public static int Run(IEnumerable<Format> formats, int first, int count)
    {
        var isClean = true;
        foreach (var format in formats)
        {
            var (fuzzing, clock) = (new Fuzzing(format), Stopwatch.StartNew());
            fuzzing.Run(first, count, _patience, Path.Combine("out", "fuzz"));
            Console.WriteLine(
                $"{format.Name, -12} {count, 9:N0} inputs {clock.Elapsed.TotalSeconds, 7:F1} s, slowest {fuzzing.Slowest.TotalMilliseconds:F0} ms, "
                    + $"most {fuzzing.Hungriest >> 10:N0} KiB, findings {fuzzing.Findings.Count}"
            );
            foreach (var finding in fuzzing.Findings.Take(20))
            {
                Console.WriteLine(finding);
            }
            isClean &= fuzzing.Findings.Count == 0;
        }
        return isClean ? 0 : 1;
    }
}
