using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>Results as Markdown.</summary>
internal static class Report
{
    /// <summary>Where and how it was measured.</summary>
    public static string Machine(Options options)
    {
        string processor = File.ReadLines("/proc/cpuinfo")
            .First(line => line.StartsWith("model name"))
            .Split(": ")[1];
        string load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} × {processor}, "
            + $".NET {Environment.Version}, load {load} before the start"
            + (options.Busy ? ", beside one busy program" : "")
            + $"; {options.Rounds} turns of {Number(options.Seconds)} s each, median of all steps; "
            + "fastest tenth: the ratio to the flushed side in the tenth of the steps that was least disturbed.\n";
    }

    /// <summary>Training, then inference.</summary>
    public static string Tables(List<Result> training, List<Result> inference)
    {
        var text = new StringBuilder();
        text.AppendLine("Training, milliseconds a step on one / two threads:\n");
        Table(text, training, share: true);
        text.AppendLine("\nInference, milliseconds a batch on one / two threads:\n");
        Table(text, inference, share: false);
        text.Append(
            $"\nPeak: {training.Max(r => r.PeakGflops):F0} GFLOP/s on two threads, a loop on registers in the same run."
        );
        return text.ToString();
    }

    /// <summary>A healthy and a vanishing model side by side.</summary>
    public static string Vanishing(List<(Result Healthy, Result Vanishing)> results)
    {
        var text = new StringBuilder();
        text.AppendLine(
            "Training, milliseconds a step with the better number of threads, healthy → vanishing gradients:\n"
        );
        text.AppendLine(
            "| id | nn.LSTM + optim.Adam | denormals flushed | FusedLstm | vanishing / healthy |"
        );
        text.AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (healthy, vanishing) in results)
        {
            string Cell(Side side) => $"{Number(healthy.Best(side))} → {Number(vanishing.Best(side))}";
            double growth = vanishing.Best(Side.Fused) / healthy.Best(Side.Fused);
            text.AppendLine(
                $"| {healthy.Workload.Id} | {Cell(Side.Stock)} | {Cell(Side.StockFlushed)} | {Cell(Side.Fused)} | {Times(growth)} |"
            );
        }
        return text.ToString();
    }

    private static void Table(StringBuilder text, List<Result> results, bool share)
    {
        text.Append(
            "| id | nn.LSTM + optim.Adam | denormals flushed | FusedLstm | ratio | ratio, flushed | fastest tenth |"
        );
        text.AppendLine(share ? " of peak |" : "");
        text.AppendLine($"|---|---:|---:|---:|---:|---:|---:|{(share ? "---:|" : "")}");
        foreach (var result in results)
        {
            text.Append(
                $"| {result.Workload.Id} | {Pair(result, Side.Stock)} | {Pair(result, Side.StockFlushed)} "
            );
            text.Append($"| {Pair(result, Side.Fused)} | {Times(result.RatioTo(Side.Stock))} ");
            text.Append($"| **{Times(result.RatioTo(Side.StockFlushed))}** ");
            text.Append($"| {Times(result.RatioOfFastestTo(Side.StockFlushed))} |");
            text.AppendLine(share ? $" {100 * result.PeakShare:F0} % |" : "");
        }
    }

    private static string Pair(Result result, Side side) =>
        $"{Number(result.Milliseconds[(side, 1)])} / {Number(result.Milliseconds[(side, 2)])}";

    /// <summary>Three significant digits.</summary>
    private static string Number(double value) =>
        value.ToString(
            value >= 100 ? "F0"
                : value >= 10 ? "F1"
                : value >= 1 ? "F2"
                : "F3",
            CultureInfo.InvariantCulture
        );

    private static string Times(double ratio) => $"{ratio.ToString("F2", CultureInfo.InvariantCulture)}×";
}
