using System.Diagnostics;
using SequenceLab.Tests.Data;

namespace Fuzz;

/// <summary>Gives a format many inputs and remembers what should not have happened.</summary>
/// <param name="format">The format.</param>
internal sealed class Fuzzing(Format format)
{
    /// <summary>What reading a small file may allocate on the managed heap.</summary>
    private const long MostBytes = 64 << 20;

    private readonly List<string> _findings = [];

    /// <summary>What should not have happened: the number of the input, and the error.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>How long the slowest input took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>How much the hungriest input allocated.</summary>
    public long Hungriest { get; private set; }

    /// <summary>Tries inputs.</summary>
    /// <param name="first">The number of the first: the same number is the same input.</param>
    /// <param name="count">How many.</param>
    /// <param name="patience">The longest that one may take; no limit when null.</param>
    /// <param name="keep">A folder for the inputs that found something; none are kept when null.</param>
    public void Run(int first, int count, TimeSpan? patience = null, string? keep = null)
    {
        using var folder = new TemporaryFolder();
        var said = Console.Error;
        Console.SetError(TextWriter.Null); // what is refused is said a thousand times
        try
        {
            Run(folder, first, count, patience, keep);
        }
        finally
        {
            Console.SetError(said);
        }
    }

    private void Run(TemporaryFolder folder, int first, int count, TimeSpan? patience, string? keep)
    {
        var path = folder.File("input");
        for (var number = first; number < first + count; number++)
        {
            var input = format.Next(new Mutator(new Random(number)));
            File.WriteAllBytes(path, input);
            var before = _findings.Count;
            Try(number, path, patience, MostBytes + input.Length);
            if (keep is not null && _findings.Count > before)
            {
                Directory.CreateDirectory(keep);
                File.WriteAllBytes(Path.Combine(keep, $"{format.Name}-{number}"), input);
            }
        }
    }

    private void Try(int number, string path, TimeSpan? patience, long mostBytes)
    {
        var (allocated, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        try
        {
            format.Read(path);
        }
        catch (Exception e) when (format.IsRefusal(e, path)) { }
        catch (Exception e)
        {
            _findings.Add($"{format.Name} {number}: {e}");
        }
        var (bytes, time) = (GC.GetAllocatedBytesForCurrentThread() - allocated, clock.Elapsed);
        Hungriest = Math.Max(Hungriest, bytes);
        Slowest = time > Slowest ? time : Slowest;
        if (bytes > mostBytes)
        {
            _findings.Add($"{format.Name} {number}: {bytes:N0} bytes were allocated");
        }
        if (time > patience)
        {
            _findings.Add($"{format.Name} {number}: it took {time.TotalSeconds:F1} s");
        }
    }
}
