using TorchSharp;

namespace Benchmarks;

/// <summary>How the cost of a training step grows with batch, steps and layers.</summary>
internal static class Sweep
{
    private static readonly int[] Factors = [1, 2, 4, 8];

    public static void Run(Options options)
    {
        torch.set_num_threads(options.Threads);
        Console.WriteLine("Milliseconds of a training step, and how often the cost of the first column:");
        Console.WriteLine();
        Console.WriteLine($"| grows | {string.Join(" | ", Factors.Select(factor => $"×{factor}"))} |");
        Console.WriteLine($"|---|{string.Concat(Factors.Select(_ => "---:|"))}");
        Row("batch 64", factor => Classifier(64 * factor, 25, 1));
        Row("steps 25", factor => Classifier(64, 25 * factor, 1));
        Row("layers 1", factor => Classifier(64, 25, factor));

        void Row(string name, Func<int, Workload> make)
        {
            List<double> times = [];
            foreach (int factor in Factors)
            {
                using var training = new Training(make(factor));
                Training.Time(training.Step, options.Seconds);
                times.Add(
                    Measurement.Median(Training.Time(training.Step, options.Rounds * options.Seconds))!.Value
                );
            }
            var cells = times.Select(time => $"{Report.Number(time)} ({time / times[0]:F1}×)");
            Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");
        }
    }

    private static Workload Classifier(int batch, int steps, int layers) =>
        Workload.Classifier("sweep", "sweep", batch, steps, 64, null, 64, layers, 10);
}
