using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace SequenceLab.Tests.Charts;

/// <summary>
/// Compares a figure with the one kept in <c>Snapshots</c>. On a difference, or when there is none yet, what was made
/// is written beside it as <c>NAME.received.json</c>: look at it, then rename it if it is right.
/// </summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Matches(string name, GenericChart chart, [CallerFilePath] string caller = "")
    {
        var figure = Figure(chart);
        figure["layout"]!.AsObject().Remove("template");
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots");
        var kept = Path.Combine(folder, name + ".json");
        if (File.Exists(kept) && JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(kept)), figure))
        {
            return;
        }
        var received = Path.Combine(folder, name + ".received.json");
        File.WriteAllText(received, figure.ToJsonString(_indented) + "\n");
        Assert.Fail($"{name} differs from its snapshot: compare {kept} with {received}");
    }

    /// <summary>The title, its lines as one.</summary>
    internal static string Title(GenericChart chart) =>
        ((string)Figure(chart)["layout"]!["title"]!["text"]!).Replace("<br>", " ");

    internal static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
}
