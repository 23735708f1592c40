using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Benchmarks;

/// <summary>What the machine can do: multiply-adds on registers only, on the threads the kernels run on.</summary>
internal static class Peak
{
    private const int Chains = 12;
    private const int Repeats = 1_000_000;

    private static volatile float s_sink;

    /// <summary>GFLOP/s of all threads together: the best of some short runs.</summary>
    public static double Measure(int threads, double seconds)
    {
        int lanes =
            Vector512.IsHardwareAccelerated ? Vector512<float>.Count
            : Vector256.IsHardwareAccelerated ? Vector256<float>.Count
            : Vector128<float>.Count;
        double best = double.PositiveInfinity;
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            var others = new Thread[threads - 1];
            for (int i = 0; i < others.Length; i++)
            {
                others[i] = new Thread(Loop);
                others[i].Start();
            }
            long before = Stopwatch.GetTimestamp();
            Loop();
            foreach (var other in others)
            {
                other.Join();
            }
            best = Math.Min(best, Stopwatch.GetElapsedTime(before).TotalSeconds);
        }
        return 2.0 * lanes * Chains * Repeats * threads / best / 1e9;
    }

    private static void Loop() =>
        s_sink =
            Vector512.IsHardwareAccelerated ? Run512()
            : Vector256.IsHardwareAccelerated ? Run256()
            : Run128();

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run512()
    {
        var a = Vector512.Create(0.999999f);
        var b = Vector512.Create(1e-6f);
        var x0 = a * 1;
        var x1 = a * 2;
        var x2 = a * 3;
        var x3 = a * 4;
        var x4 = a * 5;
        var x5 = a * 6;
        var x6 = a * 7;
        var x7 = a * 8;
        var x8 = a * 9;
        var x9 = a * 10;
        var x10 = a * 11;
        var x11 = a * 12;
        for (int i = 0; i < Repeats; i++)
        {
            x0 = Vector512.MultiplyAddEstimate(x0, a, b);
            x1 = Vector512.MultiplyAddEstimate(x1, a, b);
            x2 = Vector512.MultiplyAddEstimate(x2, a, b);
            x3 = Vector512.MultiplyAddEstimate(x3, a, b);
            x4 = Vector512.MultiplyAddEstimate(x4, a, b);
            x5 = Vector512.MultiplyAddEstimate(x5, a, b);
            x6 = Vector512.MultiplyAddEstimate(x6, a, b);
            x7 = Vector512.MultiplyAddEstimate(x7, a, b);
            x8 = Vector512.MultiplyAddEstimate(x8, a, b);
            x9 = Vector512.MultiplyAddEstimate(x9, a, b);
            x10 = Vector512.MultiplyAddEstimate(x10, a, b);
            x11 = Vector512.MultiplyAddEstimate(x11, a, b);
        }
        return Vector512.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run256()
    {
        var a = Vector256.Create(0.999999f);
        var b = Vector256.Create(1e-6f);
        var x0 = a * 1;
        var x1 = a * 2;
        var x2 = a * 3;
        var x3 = a * 4;
        var x4 = a * 5;
        var x5 = a * 6;
        var x6 = a * 7;
        var x7 = a * 8;
        var x8 = a * 9;
        var x9 = a * 10;
        var x10 = a * 11;
        var x11 = a * 12;
        for (int i = 0; i < Repeats; i++)
        {
            x0 = Vector256.MultiplyAddEstimate(x0, a, b);
            x1 = Vector256.MultiplyAddEstimate(x1, a, b);
            x2 = Vector256.MultiplyAddEstimate(x2, a, b);
            x3 = Vector256.MultiplyAddEstimate(x3, a, b);
            x4 = Vector256.MultiplyAddEstimate(x4, a, b);
            x5 = Vector256.MultiplyAddEstimate(x5, a, b);
            x6 = Vector256.MultiplyAddEstimate(x6, a, b);
            x7 = Vector256.MultiplyAddEstimate(x7, a, b);
            x8 = Vector256.MultiplyAddEstimate(x8, a, b);
            x9 = Vector256.MultiplyAddEstimate(x9, a, b);
            x10 = Vector256.MultiplyAddEstimate(x10, a, b);
            x11 = Vector256.MultiplyAddEstimate(x11, a, b);
        }
        return Vector256.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Run128()
    {
        var a = Vector128.Create(0.999999f);
        var b = Vector128.Create(1e-6f);
        var x0 = a * 1;
        var x1 = a * 2;
        var x2 = a * 3;
        var x3 = a * 4;
        var x4 = a * 5;
        var x5 = a * 6;
        var x6 = a * 7;
        var x7 = a * 8;
        var x8 = a * 9;
        var x9 = a * 10;
        var x10 = a * 11;
        var x11 = a * 12;
        for (int i = 0; i < Repeats; i++)
        {
            x0 = Vector128.MultiplyAddEstimate(x0, a, b);
            x1 = Vector128.MultiplyAddEstimate(x1, a, b);
            x2 = Vector128.MultiplyAddEstimate(x2, a, b);
            x3 = Vector128.MultiplyAddEstimate(x3, a, b);
            x4 = Vector128.MultiplyAddEstimate(x4, a, b);
            x5 = Vector128.MultiplyAddEstimate(x5, a, b);
            x6 = Vector128.MultiplyAddEstimate(x6, a, b);
            x7 = Vector128.MultiplyAddEstimate(x7, a, b);
            x8 = Vector128.MultiplyAddEstimate(x8, a, b);
            x9 = Vector128.MultiplyAddEstimate(x9, a, b);
            x10 = Vector128.MultiplyAddEstimate(x10, a, b);
            x11 = Vector128.MultiplyAddEstimate(x11, a, b);
        }
        return Vector128.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }
}
