using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Models;

/// <summary>How much the last output of a network depends on each step of its input.</summary>
public static class InputGradient
{
    /// <summary>
    /// For each step, the norm of the gradient of Σ h² by the step's inputs, where h are the outputs after the last
    /// step. Gradients of parameters change as well.
    /// </summary>
    /// <param name="outputs">Sequences [batch, steps, features] in, the outputs after each step [batch, steps, units] out.</param>
    /// <param name="sequences">The sequences, of shape [batch, steps, features]; they stay as they are.</param>
    public static double[] ByStep(Func<Tensor, Tensor> outputs, Tensor sequences)
    {
        using var scope = NewDisposeScope();
        var x = sequences.detach().clone().requires_grad_(true);
        outputs(x)[.., -1].pow(2).sum().backward();
        var norms = x.grad!.pow(2).sum([0L, 2L]).sqrt();
        return [.. norms.cpu().data<float>().ToArray().Select(norm => (double)norm)];
    }
}
