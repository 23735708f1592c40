using SequenceLab.Models;
using TorchSharp.Modules;

namespace SequenceLab.Export;

/// <summary>Writes models as ONNX files, which other languages and runtimes run without PyTorch.</summary>
public static class OnnxExport
{
    /// <summary>
    /// Writes a classifier: input "x", float32 [batch, steps, features], any batch and any number of steps; output
    /// "scores", [batch, classes], before softmax.
    /// </summary>
    /// <param name="model">The classifier; dropout is left out.</param>
    /// <param name="path">The file.</param>
    /// <param name="metadata">Texts to go with the model, such as the classes' names.</param>
    public static void Save(
        SequenceClassifier model,
        string path,
        IReadOnlyDictionary<string, string>? metadata = null
    )
    {
        var projection = model.named_children().Any(child => child.name == "projection")
            ? model.Part<Linear>("projection")
            : null;
        var (lstm, readout) = (model.Part<LSTM>("lstm"), model.Part<Linear>("readout"));
        var features = (projection?.weight ?? lstm.get_parameter("weight_ih_l0")!).shape[1];
        var graph = new OnnxGraph(nameof(SequenceClassifier));
        var x = graph.Input("x", "batch", "steps", features);
        var read = projection is null ? x : x.Linear(projection).Relu();
        graph.Output("scores", read.Lstm(lstm).Outputs.LastStep().Linear(readout));
        graph.Save(path, metadata);
    }

    /// <summary>Writes a model of one float32 input, "x", and one output, "scores".</summary>
    /// <example><c>OnnxExport.Save("net.onnx", x => x.Lstm(lstm).Outputs.LastStep().Linear(readout), "batch", 28, 28);</c></example>
    /// <param name="path">The file.</param>
    /// <param name="forward">The model's forward pass, written with <see cref="OnnxValue"/>.</param>
    /// <param name="shape">Of the input: numbers, and names for what may differ from run to run.</param>
    public static void Save(string path, Func<OnnxValue, OnnxValue> forward, params OnnxDim[] shape)
    {
        var graph = new OnnxGraph(Path.GetFileNameWithoutExtension(path));
        graph.Output("scores", forward(graph.Input("x", shape)));
        graph.Save(path);
    }
}
