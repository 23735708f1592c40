using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The four parameters of a single recurrent cell, kept in its module under libtorch's names.</summary>
internal sealed class RecurrentCell
{
    private readonly nn.Module module;
    private readonly long inputs;
    private readonly long hidden;

    internal RecurrentCell(nn.Module module, int gates, long inputs, long hidden, bool bias)
    {
        (this.module, this.inputs, this.hidden) = (module, inputs, hidden);
        Register("weight_ih", gates * hidden, inputs);
        Register("weight_hh", gates * hidden, hidden);
        if (bias)
        {
            Register("bias_ih", gates * hidden);
            Register("bias_hh", gates * hidden);
        }
        RecurrentLayers.Reset(module, hidden);
    }

    private void Register(string name, params long[] size) =>
        module.register_parameter(name, (Parameter)new Parameter(empty(size)).DetachFromDisposeScope());

    /// <summary>One step; a state that is null counts as zeros.</summary>
    internal Tensor[] Run(RecurrentStep step, Tensor input, params Tensor?[] state)
    {
        if (input.ndim != 2 || input.shape[1] != inputs)
            throw Errors.Shape(
                $"{module.GetName()}: expected an input of shape [N, {inputs}], got {Errors.Text(input)}"
            );
        long[] size = [input.shape[0], hidden];
        foreach (var given in state)
        {
            if (given is not null && !given.shape.AsSpan().SequenceEqual(size))
                throw Errors.Shape(
                    $"{module.GetName()}: expected a state of shape [{size[0]}, {size[1]}], got {Errors.Text(given)}"
                );
        }
        var projected = nn.functional.linear(
            input,
            module.get_parameter("weight_ih")!,
            module.get_parameter("bias_ih")
        );
        var known = Array.ConvertAll(state, given => given ?? zeros(size, input.dtype));
        return step(projected, known, module.get_parameter("weight_hh")!, module.get_parameter("bias_hh"));
    }
}
