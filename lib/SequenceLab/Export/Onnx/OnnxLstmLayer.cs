using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>One layer of an LSTM, both directions if it has them, as ONNX's LSTM operator takes it.</summary>
/// <param name="Inputs">Numbers in a step of its input.</param>
/// <param name="Hidden">Its units.</param>
/// <param name="Directions">1 or 2.</param>
/// <param name="Weights">From the input [directions, 4 × hidden, inputs], from the state, and both biases.</param>
internal sealed record OnnxLstmLayer(long Inputs, long Hidden, long Directions, OnnxValue[] Weights)
{
    /// <summary>Where PyTorch's input, forget, cell, output gates stand in ONNX's order: input, output, forget, cell.</summary>
    private static readonly int[] Gates = [0, 3, 1, 2];

    /// <summary>The layers of an LSTM, their weights put into the graph.</summary>
    public static OnnxLstmLayer[] Of(LSTM lstm, OnnxGraph graph)
    {
        var named = lstm.named_parameters().ToDictionary(p => p.name, p => (Tensor)p.parameter);
        string[] directions = named.ContainsKey("weight_ih_l0_reverse") ? ["", "_reverse"] : [""];
        var layers = Enumerable.Range(0, named.Count).TakeWhile(k => named.ContainsKey($"weight_ih_l{k}"));
        return [.. layers.Select(Layer)];

        OnnxLstmLayer Layer(int k)
        {
            var input = Stacked("W", d => InOnnxOrder(named[$"weight_ih_l{k}{d}"]));
            var state = Stacked("R", d => InOnnxOrder(named[$"weight_hh_l{k}{d}"]));
            var biases = named.ContainsKey($"bias_ih_l{k}")
                ? Stacked(
                    "B",
                    d => cat([InOnnxOrder(named[$"bias_ih_l{k}{d}"]), InOnnxOrder(named[$"bias_hh_l{k}{d}"])])
                )
                : null;
            return new(
                input.Shape[2].Size,
                state.Shape[2].Size,
                directions.Length,
                biases is null ? [input, state] : [input, state, biases]
            );

            OnnxValue Stacked(string part, Func<string, Tensor> direction) =>
                graph.Weight(lstm, $"{part}_l{k}", () => stack(directions.Select(direction).ToArray()));
        }
    }

    /// <summary>Reads sequences of shape [steps, batch, inputs].</summary>
    /// <returns>Outputs [steps, batch, directions × hidden]; last hidden and cell [directions, batch, hidden].</returns>
    public (OnnxValue Outputs, OnnxValue Hidden, OnnxValue Cell) Read(
        OnnxValue x,
        (OnnxValue Hidden, OnnxValue Cell)? start
    )
    {
        var (graph, steps, batch) = (x.Graph, x.Shape[0], x.Shape[1]);
        List<string> arguments = [x.Name, .. Weights.Select(weight => weight.Name)];
        if (start is var (hidden, cell))
        {
            // an empty name leaves an operand out: here the biases, if there are none, and the lengths
            while (arguments.Count < 5)
                arguments.Add("");
            arguments.AddRange([hidden.Name, cell.Name]);
        }
        var name = $"LSTM_{graph.NodeCount}";
        graph.AddNode(
            "LSTM",
            [.. arguments],
            [$"{name}_Y", $"{name}_H", $"{name}_C"],
            ("hidden_size", Hidden),
            ("direction", Directions == 2 ? "bidirectional" : "forward")
        );
        var byDirection = Value("Y", steps, Directions, batch, Hidden);
        // directions side by side, as PyTorch gives them; 0 keeps a size
        var outputs = graph.Add(
            "Reshape",
            [byDirection.Transpose(1, 2), graph.Whole(0, 0, Directions * Hidden)],
            [steps, batch, Directions * Hidden]
        );
        return (outputs, Value("H", Directions, batch, Hidden), Value("C", Directions, batch, Hidden));

        OnnxValue Value(string part, params OnnxDim[] shape) =>
            new(graph, $"{name}_{part}", ScalarType.Float32, shape);
    }

    private static Tensor InOnnxOrder(Tensor gates)
    {
        var hidden = gates.shape[0] / Gates.Length;
        return cat(Gates.Select(gate => gates.narrow(0, gate * hidden, hidden)).ToArray());
    }
}
