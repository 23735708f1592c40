using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// A stack of LSTM layers (Hochreiter and Schmidhuber, 1997, with the forget gate of Gers et al., 2000). Of a step's
/// input x, the hidden state h and the cell state c become
/// <code>
/// i = σ(W_ii x + b_ii + W_hi h + b_hi)    f = σ(…)    g = tanh(…)    o = σ(…)
/// c = f c + i g                           h = o tanh(c)
/// </code>
/// The rows of weight_ih, weight_hh and the biases are those of i, f, g and o, in this order.
/// </summary>
public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly LstmSizes _sizes;
    private readonly bool _batchFirst;
    private readonly double _dropout;

    internal LSTM(LstmSizes sizes, bool batchFirst, double dropout, Device? device, ScalarType? dtype)
        : base(nameof(LSTM))
    {
        if (!(dropout >= 0 && dropout <= 1))
            throw new ArgumentException(
                "dropout should be a number in range [0, 1] representing the probability of an element being zeroed, "
                    + $"found {dropout}.",
                nameof(dropout)
            );
        (_sizes, _batchFirst, _dropout) = (sizes.Checked(), batchFirst, dropout);
        (_, var type) = GetDefaultDeviceAndType(device, dtype);
        var bound = 1 / Math.Sqrt(sizes.Hidden);
        foreach (var (name, shape) in sizes.Parameters())
        {
            // drawn in the default type and then converted, as in TorchSharp
            var drawn = nn.init.uniform_(empty(shape), -bound, bound);
            var parameter = new Parameter(drawn.to(type));
            parameter.DetachFromDisposeScope();
            register_parameter(name, parameter);
        }
    }

    /// <summary>Runs the layers over sequences, and the hooks before and after.</summary>
    /// <inheritdoc cref="forward"/>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) =>
        base.call(input, h0_c0);

    /// <summary>Runs the layers over sequences.</summary>
    /// <param name="input">
    /// [steps, batch, features], or [batch, steps, features] where the module is batch-first, or one sequence
    /// [steps, features].
    /// </param>
    /// <param name="h0_c0">
    /// The initial hidden and cell states, [layers · directions, batch, units] each; zeros if null.
    /// </param>
    /// <returns>
    /// The last layer's hidden states of all steps, [steps, batch, directions · units] in the input's layout, and the
    /// last hidden and cell states of all layers, in the layout of the initial ones.
    /// </returns>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">A shape or type does not fit.</exception>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        var type = _internal_params[0].Item2.dtype;
        var checkedInput = new LstmInput(input, h0_c0, _sizes, _batchFirst, type);
        return LstmRun.Of(checkedInput, _sizes, Inputs(checkedInput), training ? _dropout : 0);
    }

    /// <summary>Runs the layers over sequences of different lengths.</summary>
    /// <param name="input">The sequences, packed.</param>
    /// <param name="h0_c0">
    /// The initial hidden and cell states, [layers · directions, batch, units] each, in the sequences' original
    /// order; zeros if null.
    /// </param>
    /// <returns>
    /// The last layer's hidden states of all steps, packed alike, and each sequence's last hidden and cell states, in
    /// the layout of the initial ones.
    /// </returns>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">A shape or type does not fit.</exception>
    public (PackedSequence, Tensor, Tensor) call(PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
    {
        Tensor[] parameters = [.. _internal_params.Values];
        return new LstmPacked(_sizes, parameters, training ? _dropout : 0).Run(input, h0_c0);
    }

    /// <summary>Does nothing: the parameters need no packing here.</summary>
    public void flatten_parameters() { }

    private Tensor?[] Inputs(in LstmInput input)
    {
        var inputs = new Tensor?[3 + _internal_params.Count];
        (inputs[0], inputs[1], inputs[2]) = (input.X, input.H0, input.C0);
        for (var i = 3; i < inputs.Length; i++)
            inputs[i] = _internal_params[i - 3].Item2;
        return inputs;
    }
}
