using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle;

/// <summary>Gradients against central differences, along one direction through all elements of a tensor.</summary>
internal static class Differences
{
    private const double Step = 1e-6;

    /// <summary>Moves inputs off the grid of the reference cases, so that no element lies on a kink.</summary>
    internal static void Nudge(Tensor[] inputs)
    {
        using var quiet = no_grad();
        for (var i = 0; i < inputs.Length; i++)
            inputs[i].add_(0.0037 * (i + 1));
    }

    /// <summary>Compares the gradients of a sum with the differences of its values.</summary>
    internal static void Check(Func<Tensor> sum, IEnumerable<Tensor> leaves, string what)
    {
        Tensor[] all = [.. leaves];
        foreach (var leaf in all)
            leaf.grad = null;
        using (NewDisposeScope())
            sum().backward();
        foreach (var leaf in all.Where(leaf => leaf.grad is not null))
        {
            using var scope = NewDisposeScope();
            var direction = ((arange(leaf.numel(), ScalarType.Int64) * 7) % 13)
                .sub(6)
                .to_type(ScalarType.Float64)
                .div(6)
                .reshape(leaf.shape);
            var slope = (leaf.grad! * direction).sum().ToDouble();
            var difference = (At(Step) - At(-2 * Step, Step)) / (2 * Step);
            var scale = Math.Max(1, Math.Abs(slope));
            Assert.True(
                Math.Abs(slope - difference) <= 2e-6 * scale,
                $"{what}: slope {slope:R} by the gradient, {difference:R} by differences (shape [{string.Join(", ", leaf.shape)}])"
            );

            double At(double move, double back = 0)
            {
                using var quiet = no_grad();
                leaf.add_(direction * move);
                var value = sum().ToDouble();
                leaf.add_(direction * back);
                return value;
            }
        }
    }
}
