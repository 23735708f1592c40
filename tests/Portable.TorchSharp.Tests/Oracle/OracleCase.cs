using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle;

/// <summary>One reference case: inputs in one precision and layout, expected results, and the comparison.</summary>
internal sealed class OracleCase(JsonElement json, ScalarType precision)
{
    /// <summary>
    /// Relative to the largest element of the expected tensor, which counts as 0.01 if it is smaller: 1e-10 in
    /// float64, 1e-5 in float32.
    /// </summary>
    internal double Tolerance { get; } = precision == ScalarType.Float64 ? 1e-10 : 1e-5;

    internal JsonElement Json => json;

    internal ScalarType Precision => precision;

    internal Arguments Args => new(json.GetProperty("args"));

    /// <summary>A tensor of the case; floating-point ones in this case's precision.</summary>
    internal Tensor Read(JsonElement element, string? layout = null)
    {
        var shape = element.Shape();
        var dense = element.Dtype() switch
        {
            "int64" => tensor(element.Int64s(), shape),
            "bool" => tensor(element.Booleans(), shape),
            _ => tensor(element.Doubles(), shape, dtype: precision),
        };
        return layout switch
        {
            // the same elements, columns after one another
            "transposed" => dense.transpose(0, -1).contiguous().transpose(0, -1),
            // every other element of a larger tensor
            "strided" => stack([dense, zeros_like(dense)], -1).select(-1, 0),
            _ => dense,
        };
    }

    internal Tensor[] ReadAll(string property)
    {
        var elements = json.GetProperty(property).EnumerateArray().ToArray();
        var layouts = json.TryGetProperty("layouts", out var l) ? l.EnumerateArray().ToArray() : null;
        return [.. elements.Select((e, i) => Read(e, property == "inputs" ? layouts?[i].GetString() : null))];
    }

    /// <summary>The sum whose gradients the case gives: each output times fixed weights.</summary>
    internal static Tensor WeightedSum(IEnumerable<Tensor> outputs)
    {
        Tensor? total = null;
        foreach (var output in outputs.Where(o => o.is_floating_point()))
        {
            var index = arange(output.numel(), ScalarType.Int64);
            var weights = ((index * 5) % 11).sub(5).to_type(output.dtype).div(8).reshape(output.shape);
            var sum = (output * weights).sum();
            total = total is null ? sum : total + sum;
        }
        return total!;
    }

    internal void AssertEqual(JsonElement expected, Tensor? actual, string what)
    {
        var shape = expected.Shape();
        var values = expected.Dtype() switch
        {
            "int64" => Array.ConvertAll(expected.Int64s(), x => (double)x),
            "bool" => Array.ConvertAll(expected.Booleans(), x => x ? 1.0 : 0),
            _ => expected.Doubles(),
        };
        if (actual is null)
        {
            Assert.All(values, x => Assert.Equal(0, x));
            return;
        }
        Assert.True(
            shape.AsSpan().SequenceEqual(actual.shape),
            $"{what}: shape [{string.Join(",", actual.shape)}], expected [{string.Join(",", shape)}]"
        );
        using var wide = actual.detach().to_type(ScalarType.Float64).contiguous();
        var found = wide.data<double>().ToArray();
        var scale = values.Where(double.IsFinite).Select(Math.Abs).Append(0.01).Max();
        for (var i = 0; i < values.Length; i++)
        {
            var deviation = values[i].Equals(found[i]) ? 0 : Math.Abs(values[i] - found[i]) / scale;
            Assert.True(
                deviation <= Tolerance,
                $"{what}[{i}]: {found[i]:R}, expected {values[i]:R} (deviation {deviation:E2})"
            );
            OracleReport.Add(precision, deviation, what);
        }
    }
}
