using System.Globalization;
using SequenceLab.Data;

namespace SequenceLab.Export;

/// <summary>Writes models as ONNX files, which other languages and runtimes run without PyTorch.</summary>
public static class OnnxExport
{
    /// <summary>Writes a model of one float32 input, "x", and one output, "scores".</summary>
    /// <example><c>OnnxExport.Save("net.onnx", x => x.Lstm(lstm).Outputs.LastStep().Linear(readout), "batch", 28, 28);</c></example>
    /// <param name="path">The file; missing folders are made.</param>
    /// <param name="forward">The model's forward pass, written with <see cref="OnnxValue"/>.</param>
    /// <param name="shape">Of the input: numbers, and names for what may differ from run to run.</param>
    /// <exception cref="ArgumentException">The forward pass does not fit the shape.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, Func<OnnxValue, OnnxValue> forward, params OnnxDim[] shape) =>
        Save(path, forward, null, shape);

    /// <summary>Writes a model of windows, "x" of shape [batch, rows, channels], with what its user has to know as
    /// metadata: <c>labels</c> and <c>channels</c> (in order, with commas between them), <c>rate</c> (rows a second) and
    /// <c>window</c> (rows).</summary>
    /// <param name="path">The file; missing folders are made.</param>
    /// <param name="forward">The model's forward pass, written with <see cref="OnnxValue"/>.</param>
    /// <param name="windows">Windows such as the model was trained with.</param>
    /// <exception cref="ArgumentException">The forward pass does not fit the windows, a label or channel has a comma in its
    /// name, or the windows are <see cref="Windows.Scrambled"/>, which no user of the file would do.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, Func<OnnxValue, OnnxValue> forward, Windows windows)
    {
        if (windows.IsScrambled)
        {
            throw new ArgumentException(
                "the windows are scrambled; expected rows in order.",
                nameof(windows)
            );
        }
        if (windows.ClassNames.Concat(windows.Set.Channels).FirstOrDefault(n => n.Contains(',')) is { } name)
        {
            throw new ArgumentException(
                $"the label or channel '{name}' has a comma in it; commas stand between the names in the file.",
                nameof(windows)
            );
        }
        var metadata = new Dictionary<string, string>
        {
            ["labels"] = string.Join(',', windows.ClassNames),
            ["channels"] = string.Join(',', windows.Set.Channels),
            ["rate"] = windows.Set.Rate.ToString(CultureInfo.InvariantCulture),
            ["window"] = windows.Length.ToString(CultureInfo.InvariantCulture),
        };
        Save(path, forward, metadata, "batch", windows.Length, windows.Channels);
    }

    private static void Save(
        string path,
        Func<OnnxValue, OnnxValue> forward,
        IReadOnlyDictionary<string, string>? metadata,
        params OnnxDim[] shape
    )
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var graph = new OnnxGraph(name is "" ? "model" : name);
        graph.Output("scores", forward(graph.Input("x", shape)));
        graph.Save(path, metadata);
    }
}
