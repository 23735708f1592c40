using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Benchmarks;

/// <summary>One side in a process of its own, which waits between its turns.</summary>
internal sealed class Peer : IDisposable
{
    public const string Argument = "peer";

    private readonly Process _process;

    /// <summary>Starts it.</summary>
    public Peer(Side side)
    {
        _process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [.. Self, Argument, $"{side}"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
    }

    /// <summary>What stands before the arguments when this program is started again.</summary>
    public static string[] Self =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [typeof(Peer).Assembly.Location]
            : [];

    /// <summary>Milliseconds of each step of a turn.</summary>
    public List<double> Time(Workload workload, Health health, bool training, int threads, double seconds)
    {
        _process.StandardInput.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{workload.Id} {health} {(training ? "train" : "infer")} {threads} {seconds}"
            )
        );
        string line =
            _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"A peer ended while it ran {workload.Id}.");
        return [.. line.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
    }

    /// <summary>What runs in the other process: a line of standard input asks for a turn.</summary>
    public static void Serve(Side side)
    {
        if (side == Side.StockFlushed)
        {
            FlushDenormals();
        }
        Training? current = null;
        string key = "";
        while (Console.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            var workload = Workload.All.Single(w => w.Id == words[0]);
            var health = Enum.Parse<Health>(words[1]);
            if (key != $"{workload.Id} {health}")
            {
                current?.Dispose();
                current = new Training(workload, side == Side.Fused, health);
                key = $"{workload.Id} {health}";
            }
            torch.set_num_threads(int.Parse(words[3], CultureInfo.InvariantCulture));
            double seconds = double.Parse(words[4], CultureInfo.InvariantCulture);
            var times = current!.Time(words[2] == "train", seconds);
            Console.WriteLine(
                string.Join(' ', times.Select(time => time.ToString("R", CultureInfo.InvariantCulture)))
            );
        }
        current?.Dispose();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>
    /// Sets the flag of the processor that torch.set_flush_denormal sets in PyTorch, before libtorch starts threads, which
    /// inherit it. TorchSharp does not offer it. Whether the function is a static one its name does not tell, so what is
    /// asked for stands in the place of the object too.
    /// </summary>
    private static unsafe void FlushDenormals()
    {
        torch.random.manual_seed(1);
        nint libtorch = NativeLibrary.Load("libtorch_cpu.so");
        nint function = NativeLibrary.GetExport(libtorch, "_ZN2at7Context16setFlushDenormalEb");
        if (((delegate* unmanaged<nint, byte, byte>)function)(1, 1) == 0)
        {
            throw new PlatformNotSupportedException("This processor cannot flush subnormal numbers.");
        }
        using var small = torch.full(1_000_000, 1e-20f);
        using var subnormal = small * small;
        using var product = subnormal * 1e15f;
        using var sum = product.sum();
        if (sum.item<float>() != 0)
        {
            throw new InvalidOperationException("Subnormal numbers are not flushed on every thread.");
        }
    }
}
