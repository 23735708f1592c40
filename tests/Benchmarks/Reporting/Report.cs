using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Benchmarks;

/// <summary>Results as text.</summary>
internal static class Report
{
    /// <summary>Markdown tables: training, then inference.</summary>
    public static string Tables(IReadOnlyList<Result> results, int threads)
    {
        var text = new StringBuilder();
        text.AppendLine($"Training step (forward, loss, backward, Adam), {threads} threads, median:")
            .AppendLine();
        text.AppendLine(
            "| id | ms | GFLOP/s | of peak | fastest ms | of peak | PyTorch ms | ratio | 1 thread ms | memory MB |"
        );
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var r in results)
        {
            text.AppendLine(
                $"| {r.Workload.Id} | {Number(r.Milliseconds)} | {r.Gflops:F1} | {r.PeakShare:P0} "
                    + $"| {Number(r.Fastest)} | {r.FastestShare:P0} | {Number(r.PyTorch)} | {Times(r.Ratio)} | {Number(r.OneThread)} | {r.Megabytes:F0} |"
            );
        }
        text.AppendLine().AppendLine("Inference (forward pass of one batch):").AppendLine();
        text.AppendLine("| id | ms | PyTorch ms | ratio | sequences/s |")
            .AppendLine("|---|---:|---:|---:|---:|");
        foreach (var r in results)
        {
            text.AppendLine(
                $"| {r.Workload.Id} | {Number(r.Infer)} | {Number(r.PyTorchInfer)} | {Times(r.PyTorchInfer / r.Infer)} "
                    + $"| {1000 * r.Workload.Batch / r.Infer:N0} |"
            );
        }
        text.AppendLine()
            .Append(
                $"Peak: {results.Max(r => r.PeakGflops):F0} GFLOP/s, a register-only loop in the same run."
            );
        return text.ToString();
    }

    /// <summary>A JSON array, one object a workload.</summary>
    public static string Json(IReadOnlyList<Result> results) =>
        JsonSerializer.Serialize(
            results.Select(r => new
            {
                id = r.Workload.Id,
                ms = r.Milliseconds,
                gflops = r.Gflops,
                peak_share = r.PeakShare,
                pytorch_ms = r.PyTorch,
                ratio = r.Ratio,
            }),
            new JsonSerializerOptions { WriteIndented = true }
        );

    /// <summary>Three significant digits.</summary>
    public static string Number(double? value) =>
        value is not { } v ? "–"
        : v >= 100 ? v.ToString("F0", CultureInfo.InvariantCulture)
        : v >= 10 ? v.ToString("F1", CultureInfo.InvariantCulture)
        : v >= 1 ? v.ToString("F2", CultureInfo.InvariantCulture)
        : v.ToString("F4", CultureInfo.InvariantCulture);

    private static string Times(double? ratio) =>
        ratio is { } r ? $"{r.ToString("F1", CultureInfo.InvariantCulture)}×" : "–";
}
