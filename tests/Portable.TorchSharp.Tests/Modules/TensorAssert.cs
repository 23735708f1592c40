using System.Text.Json;
using TorchSharp.Tests.Oracle;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

/// <summary>Comparisons of tensors that say where they differ.</summary>
internal static class TensorAssert
{
    /// <summary>Shape and values; a difference counts relative to the larger of the value and 1.</summary>
    internal static void Close(Tensor expected, Tensor actual, double tolerance, string what = "tensor")
    {
        Assert.True(
            expected.shape.SequenceEqual(actual.shape),
            $"{what}: expected shape [{string.Join(", ", expected.shape)}], found [{string.Join(", ", actual.shape)}]"
        );
        Close(Numbers(expected), Numbers(actual), tolerance, what);
    }

    internal static void Close(JsonElement expected, Tensor actual, double tolerance, string what)
    {
        Assert.Equal(expected.Shape(), actual.shape);
        Close(expected.Doubles(), Numbers(actual), tolerance, what);
    }

    internal static void Close(double[] expected, double[] actual, double tolerance, string what = "numbers")
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])),
                $"{what}, element {i}: expected {expected[i]:R}, found {actual[i]:R}"
            );
    }

    internal static double[] Numbers(Tensor tensor) =>
        tensor.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();

    internal static Tensor Read(JsonElement tensor) =>
        tensor.Dtype() == "Int64"
            ? torch.tensor(tensor.Int64s(), tensor.Shape())
            : torch.tensor(tensor.Singles(), tensor.Shape());
}
