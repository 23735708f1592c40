using TorchSharp.Modules;

namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>
    /// An LSTM of any number of layers, in one or both directions, with or without biases. What dropout between
    /// layers does in training is left out.
    /// </summary>
    /// <param name="lstm">The layers. TorchSharp does not tell whether they are batch-first: say so.</param>
    /// <param name="state">Hidden and cell to start from, [layers × directions, batch, hidden]; zeros when null.</param>
    /// <param name="batchFirst">Whether this value is [batch, steps, features] or [steps, batch, features].</param>
    /// <returns>
    /// As the module's <c>forward</c>: outputs of every step, [batch, steps, directions × hidden] or with steps first,
    /// and the last hidden and cell, [layers × directions, batch, hidden].
    /// </returns>
    public (OnnxValue Outputs, OnnxValue Hidden, OnnxValue Cell) Lstm(
        LSTM lstm,
        (OnnxValue Hidden, OnnxValue Cell)? state = null,
        bool batchFirst = true
    )
    {
        var layers = OnnxLstmLayer.Of(lstm, Graph);
        var inputs = layers[0].Inputs;
        Expect(
            Shape.Count == 3 && Shape[2] == inputs,
            nameof(Lstm),
            $"three dimensions, the last of {inputs}"
        );
        var outputs = batchFirst ? Transpose(0, 1) : this;
        var (hidden, cell) = (new List<OnnxValue>(), new List<OnnxValue>());
        foreach (var layer in layers)
        {
            var start = state is var (h, c)
                ? (Part(h, layer), Part(c, layer))
                : ((OnnxValue, OnnxValue)?)null;
            (outputs, var lastHidden, var lastCell) = layer.Read(outputs, start);
            hidden.Add(lastHidden);
            cell.Add(lastCell);
        }
        return (batchFirst ? outputs.Transpose(0, 1) : outputs, Joined(hidden), Joined(cell));

        OnnxValue Part(OnnxValue all, OnnxLstmLayer layer)
        {
            all.Expect(
                all.Shape.Count == 3
                    && all.Shape[0] == layers.Length * layer.Directions
                    && all.Shape[2] == layer.Hidden,
                "The LSTM's state",
                $"[{layers.Length * layer.Directions}, batch, {layer.Hidden}]"
            );
            return layers.Length == 1
                ? all
                : all.Narrow(0, Array.IndexOf(layers, layer) * layer.Directions, layer.Directions);
        }

        static OnnxValue Joined(List<OnnxValue> parts) =>
            parts.Count == 1 ? parts[0] : parts[0].Concat(0, [.. parts.Skip(1)]);
    }
}
