using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

/// <summary>Compares gradients with central differences, in doubles.</summary>
internal static class DifferenceQuotients
{
    private const double Step = 1e-5;

    internal static void Check(Func<Tensor> loss, IEnumerable<Tensor> leaves, double tolerance = 1e-7)
    {
        loss().backward();
        foreach (var leaf in leaves)
        {
            var expected = new double[leaf.numel()];
            var values = leaf.data<double>();
            for (var i = 0; i < expected.Length; i++)
            {
                var value = values[i];
                values[i] = value + Step;
                var above = Value(loss);
                values[i] = value - Step;
                var below = Value(loss);
                values[i] = value;
                expected[i] = (above - below) / (2 * Step);
            }
            TensorAssert.Close(
                expected,
                TensorAssert.Numbers(leaf.grad!),
                tolerance,
                $"gradient of {leaf.numel()} elements"
            );
        }
    }

    private static double Value(Func<Tensor> loss)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        return loss().item<double>();
    }
}
