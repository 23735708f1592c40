using System.Diagnostics;

namespace Benchmarks;

/// <summary>How long the runner takes from its start to the first output of a notebook's first cell.</summary>
internal static class StartUp
{
    private const int Starts = 7;
    private const string Output = "the first output";

    private const string Notebook = """
        {
          "cells": [
            {
              "cell_type": "code",
              "execution_count": null,
              "id": "first",
              "metadata": {},
              "outputs": [],
              "source": ["Console.WriteLine(\"the first output\");"]
            }
          ],
          "metadata": { "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" } },
          "nbformat": 4,
          "nbformat_minor": 5
        }
        """;

    /// <summary>Starts the runner some times and prints best and median.</summary>
    /// <exception cref="FileNotFoundException">The runner is not built.</exception>
    public static void Run()
    {
        string runner = Runner();
        var folder = Directory.CreateTempSubdirectory("sequencelab-start-");
        try
        {
            string notebook = Path.Combine(folder.FullName, "first.ipynb");
            File.WriteAllText(notebook, Notebook);
            var seconds = Enumerable.Range(0, Starts).Select(_ => ToFirstOutput(runner, notebook)).ToList();
            seconds.Sort();
            Console.WriteLine(
                $"Start of the runner to the first cell's output: {seconds[Starts / 2]:F2} s in the median of "
                    + $"{Starts} starts, {seconds[0]:F2} s at best."
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double ToFirstOutput(string runner, string notebook)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [runner, notebook, "--output", Path.ChangeExtension(notebook, ".run")]
        )
        {
            RedirectStandardOutput = true,
        };
        long before = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        double? seconds = null;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains(Output))
            {
                seconds ??= Stopwatch.GetElapsedTime(before).TotalSeconds;
            }
        }
        process.WaitForExit();
        return seconds
            ?? throw new InvalidOperationException(
                $"The runner ended with code {process.ExitCode} and did not print '{Output}'."
            );
    }

    /// <summary>The runner of this repository, in the configuration of this program.</summary>
    private static string Runner()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        string built = Path.Combine("bin", folder.Parent!.Name, folder.Name, "NotebookRunner.dll");
        while (
            folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "lib", "NotebookRunner"))
        )
        {
            folder = folder.Parent;
        }
        string path = Path.Combine(folder?.FullName ?? "", "lib", "NotebookRunner", built);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"Build the runner first: there is no '{path}'.", path);
    }
}
