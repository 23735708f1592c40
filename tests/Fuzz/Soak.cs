using System.Diagnostics;
using System.Runtime.InteropServices;
using FusedLstm.Tests;
using TorchSharp;
using static TorchSharp.torch;

namespace Fuzz;

/// <summary>
/// FusedLstm for hours: random shapes and numbers of threads, some with two callers at once. The same number of threads
/// gives the same bits, one thread the same numbers but for rounding, and the memory stays flat. Where terms cancel each
/// other, rounding may be large: nn.LSTM and its float64 then say how large.
/// </summary>
internal static partial class Soak
{
    private const double Tolerance = 2e-5; // that of the tests against nn.LSTM
    private const double Rounding = 30; // times that of nn.LSTM
    private const long MostGrowth = 64 << 20;
    private const long GrowthOfCase = 2 << 10; // TorchSharp keeps some 0.3 kB of every LSTM that was ever made
    private const int Settling = 2_000; // cases until the heap has its size and the compiler is done
    private const int Often = 500;

    private static readonly Caller _caller = new();

    /// <summary>Runs for a time and prints a line of figures now and then.</summary>
    /// <param name="time">How long.</param>
    /// <param name="seed">Fixes the shapes.</param>
    /// <returns>1 where something was found, else 0.</returns>
    public static int Run(TimeSpan time, int seed)
    {
        var (random, clock, cases, settled, last) = (new Random(seed), Stopwatch.StartNew(), 0, 0L, 0L);
        while (clock.Elapsed < time)
        {
            var (test, threads, start) = Draw(random);
            if (Problem(test, threads, start, atOnce: random.Next(4) == 0) is { } problem)
            {
                Console.WriteLine($"{test}, {threads} threads, seed {start}: {problem}");
                return 1;
            }
            cases++;
            if (cases % Often == 0)
            {
                last = WorkingSet();
                settled = cases == Settling ? last : settled;
                Console.WriteLine(
                    $"{clock.Elapsed:hh\\:mm\\:ss} {cases, 9:N0} cases, {last >> 20:N0} MiB, {Tensor.TotalCount} tensors"
                );
            }
        }
        if (settled == 0)
        {
            Console.WriteLine($"memory not judged: that takes {Settling + Often:N0} cases");
            return 0;
        }
        Console.WriteLine(
            $"memory grew by {(last - settled) / 1048576.0:F1} MiB after the first {Settling:N0} cases"
        );
        return last - settled < MostGrowth + cases * GrowthOfCase ? 0 : 1;
    }

    private static (Case Test, int Threads, int Seed) Draw(Random random)
    {
        var test = new Case(Size(40), Size(300), Size(60), Size(130))
        {
            Layers = random.Next(1, 4),
            Bias = random.Next(4) > 0,
            BatchFirst = random.Next(2) > 0,
            Bidirectional = random.Next(4) == 0,
        };
        // dropout stands between layers
        test = test.Layers > 1 && random.Next(4) == 0 ? test with { Dropout = 0.3 } : test;
        return (test, new[] { 2, 2, 3, 8 }[random.Next(4)], random.Next());

        // small ones as often as large ones
        int Size(int most) => (int)Math.Round(Math.Pow(most, random.NextDouble()));
    }

    private static string? Problem(Case test, int threads, int seed, bool atOnce)
    {
        using var scope = NewDisposeScope();
        var together = Results(test, threads, seed);
        // how many threads torch has decides which units it drops
        if (
            test.Dropout == 0
            && Distance(Results(test, 1, seed), together) is var distance
            && !(distance < Tolerance)
            && !IsRounding(test, threads, seed)
        )
        {
            return $"one thread gives other numbers, off by {distance:E2}";
        }
        // dropout draws from a generator that all callers share
        if (atOnce && test.Dropout == 0)
        {
            var other = _caller.Ask(() => Difference(test, threads, seed, together));
            var own = Difference(test, threads, seed, together);
            return own == 0 && other.Result == 0 ? null : "two callers at once: other bits";
        }
        return Difference(test, threads, seed, together) == 0 ? null : "the second time: other bits";
    }

    private static bool IsRounding(Case test, int threads, int seed)
    {
        using var scope = NewDisposeScope();
        using var stock = test.Stock(seed);
        var rounded = Results(test, stock, stock.call, 1, seed);
        using var exact = test.Stock(seed);
        var wanted = Results(test, exact, exact.call, 1, seed, ScalarType.Float64);
        var allowed = Rounding * Distance(rounded, wanted);
        return Distance(Results(test, 1, seed), wanted) < allowed
            && Distance(Results(test, threads, seed), wanted) < allowed;
    }

    private static double Difference(Case test, int threads, int seed, Tensor[] expected)
    {
        using var scope = NewDisposeScope();
        return Distance(Results(test, threads, seed), expected);
    }

    private static Tensor[] Results(Case test, int threads, int seed)
    {
        using var module = test.Fused(seed);
        return Results(test, module, module.call, threads, seed);
    }

    /// <summary>The output, and the gradients of input and parameters.</summary>
    private static Tensor[] Results(
        Case test,
        nn.Module module,
        Func<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> call,
        int threads,
        int seed,
        ScalarType type = ScalarType.Float32
    )
    {
        set_num_threads(threads);
        using var generator = new Generator((ulong)seed);
        foreach (var parameter in module.parameters())
        {
            using var off = no_grad();
            parameter.copy_(rand(parameter.shape, generator: generator) * 0.4 - 0.2);
        }
        module.to(type);
        manual_seed(seed);
        using var x = randn(test.InputShape, generator: generator).to_type(type).requires_grad_();
        var (output, h, c) = call(x, null);
        (output.sum() + (h * c).sum()).backward();
        return
        [
            output.detach(),
            x.grad!.clone(),
            .. module.parameters().Select(parameter => parameter.grad!.clone()),
        ];
    }

    private static double Distance(Tensor[] found, Tensor[] expected)
    {
        var most = 0.0;
        foreach (var (a, b) in found.Zip(expected))
        {
            using var scope = NewDisposeScope();
            var size = b.abs().max().ToDouble();
            var off = (a - b).abs().max().ToDouble();
            most = Math.Max(most, double.IsNaN(off) ? double.PositiveInfinity : off / (1e-6 + size));
        }
        return most;
    }

    private static long WorkingSet()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        if (OperatingSystem.IsLinux())
        {
            _ = GiveBack(0); // what is freed, and kept for the next shape, is no leak
        }
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int GiveBack(nint keep);
}
