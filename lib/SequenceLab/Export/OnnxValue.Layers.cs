using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>A linear layer.</summary>
    /// <returns>Shape […, outputs] from […, inputs].</returns>
    public OnnxValue Linear(Linear layer)
    {
        var inputs = layer.weight.shape[1];
        Expect(Shape.Count > 1 && Shape[^1] == inputs, nameof(Linear), $"[…, {inputs}]");
        var product = MatMul(Graph.Weight(layer, "weight", () => layer.weight.t()));
        return layer.bias is { } bias ? product + Graph.Weight(layer, "bias", () => bias) : product;
    }

    /// <summary>A one at the place of each number, zeros elsewhere.</summary>
    /// <returns>Float32 of shape […, classes] from int64 of shape […].</returns>
    public OnnxValue OneHot(long classes)
    {
        Expect(Dtype == ScalarType.Int64, nameof(OneHot), "Int64");
        OnnxValue[] arguments = [this, Graph.Index(classes), Graph.Numbers([2], 0, 1)];
        return Graph.Add("OneHot", arguments, [.. Shape, classes]);
    }
}
