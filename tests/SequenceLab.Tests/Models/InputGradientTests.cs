using SequenceLab.Models;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Models;

public class InputGradientTests
{
    [Fact]
    public void Is_the_norm_of_each_steps_gradient()
    {
        // outputs[t] = Σ x[0..t] · 2^-s: the gradient of (last output)² by x[s] is 2 · last · 2^-s in each feature
        using var x = ones(1, 3, 2);
        using var weights = tensor(new[] { 1f, 0.5f, 0.25f }).reshape(1, 3, 1);
        var norms = InputGradient.ByStep(input => (input * weights).cumsum(1), x);
        var last = 1 + 0.5 + 0.25;
        Assert.Equal(
            new[] { 1, 0.5, 0.25 }.Select(weight => Math.Sqrt(2) * 2 * last * weight),
            norms,
            (a, b) => Math.Abs(a - b) < 1e-5
        );
        Assert.False(x.requires_grad);
    }
}
