using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of a recurrent cell on a batch.</summary>
/// <param name="projected">The input's share of the gates, (N, gates · hidden), bias included.</param>
/// <param name="state">The state before the step, each tensor (N, hidden).</param>
/// <param name="weight">The recurrent weight, (gates · hidden, hidden).</param>
/// <param name="bias">The recurrent bias, or null.</param>
/// <returns>The state after the step; its first tensor is the output.</returns>
internal delegate Tensor[] RecurrentStep(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias);

/// <summary>
/// Stacked recurrent layers in one or two directions: the parameters, under libtorch's names and drawn in
/// its order, and the plain loop over layers, directions and steps.
/// </summary>
internal sealed class RecurrentLayers
{
    private readonly nn.Module module;
    private readonly RecurrentShape shape;
    private readonly RecurrentStep step;

    internal RecurrentLayers(nn.Module module, RecurrentShape shape, RecurrentStep step) =>
        (this.module, this.shape, this.step) = (module, shape, step);

    /// <summary>Makes the module's parameters.</summary>
    internal RecurrentLayers Register()
    {
        foreach (var (name, size) in shape.Parameters())
            module.register_parameter(name, (Parameter)new Parameter(empty(size)).DetachFromDisposeScope());
        Reset(module, shape.Hidden);
        return this;
    }

    /// <summary>Draws all parameters of a recurrent module uniformly from ±1/√hidden, in their order.</summary>
    internal static void Reset(nn.Module module, long hidden)
    {
        var bound = 1 / Math.Sqrt(hidden);
        foreach (var parameter in module.parameters())
            nn.init.uniform_(parameter, -bound, bound);
    }

    /// <summary>Runs whole batches of equally long sequences.</summary>
    /// <param name="input">(T, N, inputs), or (N, T, inputs) if batch first.</param>
    /// <param name="initial">The states before the first step, each (layers · directions, N, hidden); empty for zeros.</param>
    /// <returns>The outputs of the last layer and the states after the last step.</returns>
    internal (Tensor Output, Tensor[] Final) Run(Tensor input, Tensor[] initial)
    {
        shape.Check(input, initial);
        using var scope = NewDisposeScope();
        var steps = shape.BatchFirst ? input.transpose(0, 1) : input;
        var (output, final) = Run(steps, null, initial.Length > 0 ? initial : Zeros(steps));
        if (shape.BatchFirst)
            output = output.transpose(0, 1);
        return (output.MoveToOuterDisposeScope(), Array.ConvertAll(final, f => f.MoveToOuterDisposeScope()));
    }

    /// <summary>Runs a batch of sequences of different lengths.</summary>
    internal (nn.utils.rnn.PackedSequence Output, Tensor[] Final) Run(
        nn.utils.rnn.PackedSequence input,
        Tensor[] initial
    )
    {
        using var scope = NewDisposeScope();
        var (padded, lengths) = Packing.Unpack(input, 0);
        shape.Check(padded, initial, batchFirst: false);
        var masks = Packing.Masks(lengths, padded.shape[0]);
        var sorted = Array.ConvertAll(initial, h => h.index_select(1, input.sorted_indices));
        var (output, final) = Run(padded, masks, sorted.Length > 0 ? sorted : Zeros(padded));
        var packed = Packing.Like(input, output).MoveToOuterDisposeScope();
        return (
            packed,
            Array.ConvertAll(final, f => f.index_select(1, input.unsorted_indices).MoveToOuterDisposeScope())
        );
    }

    private (Tensor Output, Tensor[] Final) Run(Tensor input, Tensor[]? masks, Tensor[] initial)
    {
        var final = Array.ConvertAll(initial, _ => new List<Tensor>());
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            if (layer > 0)
                input = nn.functional.dropout(input, shape.Dropout, module.training);
            var outputs = new Tensor[shape.Directions];
            for (var direction = 0; direction < shape.Directions; direction++)
            {
                var index = layer * shape.Directions + direction;
                var state = Array.ConvertAll(initial, h => h.select(0, index));
                (outputs[direction], state) = RunLayer(
                    input,
                    masks,
                    state,
                    RecurrentShape.Suffix(layer, direction),
                    direction == 1
                );
                for (var i = 0; i < state.Length; i++)
                    final[i].Add(state[i]);
            }
            input = outputs.Length == 1 ? outputs[0] : cat(outputs, 2);
        }
        return (input, Array.ConvertAll(final, states => stack(states, 0)));
    }

    private (Tensor Output, Tensor[] State) RunLayer(
        Tensor input,
        Tensor[]? masks,
        Tensor[] state,
        string suffix,
        bool backward
    )
    {
        var weight = module.get_parameter("weight_hh" + suffix)!;
        var bias = shape.Bias ? module.get_parameter("bias_hh" + suffix) : null;
        var inputBias = shape.Bias ? module.get_parameter("bias_ih" + suffix) : null;
        // the input's share of all steps in one product
        var projected = nn.functional.linear(input, module.get_parameter("weight_ih" + suffix)!, inputBias);
        var outputs = new Tensor[input.shape[0]];
        for (var i = 0; i < outputs.Length; i++)
        {
            var t = backward ? outputs.Length - 1 - i : i;
            var next = step(projected.select(0, t), state, weight, bias);
            if (masks is not null)
                next = [.. next.Select((n, s) => where(masks[t], n, state[s]))];
            outputs[t] = next[0];
            state = next;
        }
        return (stack(outputs, 0), state);
    }

    private Tensor[] Zeros(Tensor steps) =>
        [zeros([shape.Layers * shape.Directions, steps.shape[1], shape.Hidden], steps.dtype)];
}
