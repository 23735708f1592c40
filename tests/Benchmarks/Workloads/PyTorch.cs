using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>PyTorch in a process of its own with a fixed number of threads; waits between its turns.</summary>
internal sealed class PyTorch : IDisposable
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3", "python"];

    private readonly Process _process;

    private PyTorch(Process process) => _process = process;

    /// <summary>Starts it; null where no Python has PyTorch.</summary>
    public static PyTorch? Start(int threads)
    {
        foreach (string interpreter in Interpreters)
        {
            if (Run(interpreter, threads, "-c", "import torch") is { } check)
            {
                check.StandardInput.Close();
                check.WaitForExit();
                if (check.ExitCode == 0)
                {
                    string script = Path.Combine(AppContext.BaseDirectory, "pytorch.py");
                    return new PyTorch(Run(interpreter, threads, script, $"{threads}")!);
                }
            }
        }
        return null;
    }

    /// <summary>Milliseconds of each step of a turn.</summary>
    public List<double> Time(string workload, bool training, double seconds)
    {
        _process.StandardInput.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{workload} {(training ? "train" : "infer")} {seconds}"
            )
        );
        string line =
            _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"pytorch.py ended while it ran {workload}.");
        return [.. line.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process? Run(string interpreter, int threads, params string[] arguments)
    {
        var start = new ProcessStartInfo(interpreter, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = $"{threads}";
        start.Environment["OPENBLAS_NUM_THREADS"] = $"{threads}";
        try
        {
            var process = Process.Start(start);
            process?.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
