using SequenceLab.Models;
using static TorchSharp.torch;

namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>Where PyTorch's input, forget, cell, output gates stand in ONNX's order: input, output, forget, cell.</summary>
    private static readonly int[] _gates = [0, 3, 1, 2];

    /// <summary>
    /// An LSTM of any number of layers, in one or both directions, with or without biases. What dropout between
    /// layers does in training is left out.
    /// </summary>
    /// <param name="lstm">An LSTM. TorchSharp does not tell whether it is batch-first: say so.</param>
    /// <param name="state">Hidden and cell to start from, [layers × directions, batch, hidden]; zeros when null.</param>
    /// <param name="batchFirst">Whether this value is [batch, steps, features] or [steps, batch, features].</param>
    /// <returns>
    /// As the module's <c>forward</c>: outputs of every step, [batch, steps, directions × hidden] or with steps first,
    /// and the last hidden and cell, [layers × directions, batch, hidden].
    /// </returns>
    /// <exception cref="ArgumentException">The module is no LSTM, or shapes do not fit it.</exception>
    public (OnnxValue Outputs, OnnxValue Hidden, OnnxValue Cell) Lstm(
        nn.Module lstm,
        (OnnxValue Hidden, OnnxValue Cell)? state = null,
        bool batchFirst = true
    )
    {
        var layers = LstmWeights
            .OfLstm(lstm)
            .GroupBy(weights => weights.Layer)
            .Select(layer => layer.ToArray())
            .ToArray();
        var (inputs, directions) = (layers[0][0].Inputs, layers[0].Length);
        Expect(
            Shape.Count == 3 && Shape[2] == inputs,
            nameof(Lstm),
            $"three dimensions, the last of {inputs}"
        );
        var outputs = batchFirst ? Transpose(0, 1) : this;
        var (hidden, cell) = (new List<OnnxValue>(), new List<OnnxValue>());
        foreach (var layer in layers)
        {
            OnnxValue?[] start = state is var (h, c) ? [Part(h), Part(c)] : [];
            (outputs, var lastHidden, var lastCell) = outputs.Layer(lstm, layer, start);
            hidden.Add(lastHidden);
            cell.Add(lastCell);
        }
        return (batchFirst ? outputs.Transpose(0, 1) : outputs, Joined(hidden), Joined(cell));

        OnnxValue Part(OnnxValue all)
        {
            var (rows, units) = (layers.Length * directions, layers[0][0].Hidden);
            all.Expect(
                all.Shape.Count == 3 && all.Shape[0] == rows && all.Shape[2] == units,
                "The LSTM's state",
                $"[{rows}, batch, {units}]"
            );
            return layers.Length == 1 ? all : all.Narrow(0, hidden.Count * directions, directions);
        }

        static OnnxValue Joined(List<OnnxValue> parts) =>
            parts.Count == 1 ? parts[0] : parts[0].Concat(0, [.. parts.Skip(1)]);
    }

    /// <summary>One layer, its directions as ONNX's operator takes them, reading [steps, batch, features].</summary>
    private (OnnxValue Outputs, OnnxValue Hidden, OnnxValue Cell) Layer(
        nn.Module lstm,
        LstmWeights[] directions,
        OnnxValue?[] start
    )
    {
        var (steps, batch) = (Shape[0], Shape[1]);
        var (count, units) = (directions.Length, directions[0].Hidden);
        var biases = directions[0].InputBias is null
            ? null
            : Stacked("B", d => cat([InOnnxOrder(d.InputBias!), InOnnxOrder(d.RecurrentBias!)]));
        OnnxValue?[] arguments =
        [
            this,
            Stacked("W", d => InOnnxOrder(d.InputWeight)),
            Stacked("R", d => InOnnxOrder(d.RecurrentWeight)),
            biases,
            null, // lengths of the sequences: all alike
            .. start,
        ];
        var name = Graph.NewName("LSTM");
        Graph.AddNode(
            "LSTM",
            arguments,
            [$"{name}/Y", $"{name}/H", $"{name}/C"],
            ("hidden_size", units),
            ("direction", count == 2 ? "bidirectional" : "forward")
        );
        // directions side by side, as PyTorch gives them; 0 keeps a size
        var outputs = Graph.Add(
            "Reshape",
            [Value("Y", steps, count, batch, units).Transpose(1, 2), Graph.Whole(0, 0, count * units)],
            [steps, batch, count * units]
        );
        return (outputs, Value("H", count, batch, units), Value("C", count, batch, units));

        OnnxValue Value(string part, params OnnxDim[] shape) =>
            new(Graph, $"{name}/{part}", ScalarType.Float32, shape);

        OnnxValue Stacked(string part, Func<LstmWeights, Tensor> of) =>
            Graph.Weight(
                lstm,
                $"{part}_l{directions[0].Layer}",
                () => stack(directions.Select(of).ToArray())
            );
    }

    private static Tensor InOnnxOrder(Tensor gates)
    {
        var hidden = gates.shape[0] / _gates.Length;
        return cat(_gates.Select(gate => gates.narrow(0, gate * hidden, hidden)).ToArray());
    }
}
