using SequenceLab.Export;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

/// <summary>A model as it is trained and as it is exported.</summary>
/// <param name="Save">Writes it to a path.</param>
/// <param name="Inputs">Inputs for a batch, by their names in the graph.</param>
/// <param name="Forward">The model's own outputs for these inputs, by their names in the graph.</param>
internal sealed record ExportedModel(
    Action<string> Save,
    Func<long, Dictionary<string, Tensor>> Inputs,
    Func<Dictionary<string, Tensor>, Dictionary<string, Tensor>> Forward
)
{
    /// <summary>A model of one input, "x", and one output, "scores".</summary>
    public static ExportedModel Of(
        Func<OnnxValue, OnnxValue> graph,
        Func<Tensor, Tensor> forward,
        Func<long, Tensor> input,
        params OnnxDim[] shape
    ) =>
        new(
            path =>
            {
                var onnx = new OnnxGraph("test");
                onnx.Output("scores", graph(onnx.Input("x", input(1).dtype, shape)));
                onnx.Save(path);
            },
            batch => new() { ["x"] = input(batch) },
            inputs => new() { ["scores"] = forward(inputs["x"]) }
        );
}
