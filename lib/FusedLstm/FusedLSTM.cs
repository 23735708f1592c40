using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace FusedLstm;

/// <summary>
/// A stack of LSTM layers (Hochreiter and Schmidhuber, 1997, with the forget gate of Gers et al., 2000), with the
/// parameters, names, shapes and results of <c>nn.LSTM</c>. Of a step's input x, the hidden state h and the cell state c
/// become
/// <code>
/// i = σ(W_ii x + b_ii + W_hi h + b_hi)    f = σ(…)    g = tanh(…)    o = σ(…)
/// c = f c + i g                           h = o tanh(c)
/// </code>
/// The rows of weight_ih, weight_hh and the biases are those of i, f, g and o, in this order.
/// </summary>
public sealed class FusedLSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    /// <summary>TorchSharp's own module: it owns the parameters and does what the kernels do not.</summary>
    private readonly LSTM _stock;

    private readonly LstmSizes _sizes;
    private readonly bool _batchFirst;
    private readonly double _dropout;
    private Parameter[] _operands = [];

    internal FusedLSTM(LSTM stock, LstmSizes sizes, bool batchFirst, double dropout)
        : base(nameof(FusedLSTM))
    {
        _stock = stock;
        _sizes = sizes;
        _batchFirst = batchFirst;
        _dropout = dropout;
        ShareParameters();
    }

    /// <summary>Runs the layers over sequences, and the hooks before and after.</summary>
    /// <inheritdoc cref="forward"/>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) =>
        base.call(input, h0_c0);

    /// <summary>Runs the layers over packed sequences of different lengths. This is TorchSharp's own LSTM.</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="h0_c0">
    /// The initial hidden and cell states, [layers · directions, batch, hidden] each; zeros if null.
    /// </param>
    /// <returns>
    /// The last layer's hidden states of all steps, packed alike, and each sequence's last hidden and cell states.
    /// </returns>
    /// <exception cref="ExternalException">A shape or type does not fit.</exception>
    public (PackedSequence, Tensor, Tensor) call(PackedSequence input, (Tensor, Tensor)? h0_c0 = null) =>
        _stock.call(input, h0_c0);

    /// <summary>Runs the layers over sequences.</summary>
    /// <param name="input">
    /// [steps, batch, features], or [batch, steps, features] where the module is batch-first, or one sequence
    /// [steps, features].
    /// </param>
    /// <param name="h0_c0">
    /// The initial hidden and cell states, [layers · directions, batch, hidden] each, or [layers · directions, hidden]
    /// for one sequence; zeros if null.
    /// </param>
    /// <returns>
    /// The last layer's hidden states of all steps, [steps, batch, directions · hidden] in the input's layout, and the
    /// last hidden and cell states of all layers, in the layout of the initial ones.
    /// </returns>
    /// <exception cref="ExternalException">A shape or type does not fit.</exception>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        var layout = new LstmLayout(_sizes, input, h0_c0, _batchFirst);
        if (!layout.Fits(_operands))
        {
            return ForwardStock(input, h0_c0);
        }
        var operands = new Tensor?[LstmSizes.FirstParameter + _operands.Length];
        operands[0] = input;
        (operands[1], operands[2]) = h0_c0 is { } states ? states : default;
        _operands.CopyTo(operands, LstmSizes.FirstParameter);
        return LstmFunction.Run(layout, operands, training ? _dropout : 0, _stock);
    }

    /// <inheritdoc/>
    public override void train(bool train = true)
    {
        base.train(train);
        _stock.train(train);
    }

    /// <summary>Registers nothing: the parameters are registered by name, and the inner module is no part of the state.</summary>
    protected override void RegisterComponents() { }

    /// <inheritdoc/>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
    {
        if (dtype is { } type)
        {
            _stock.to(type, non_blocking);
        }
        if (device is not null)
        {
            _stock.to(device, non_blocking);
        }
        ShareParameters();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _stock.Dispose();
        }
    }

    /// <summary>TorchSharp's own forward pass, which knows no single sequences.</summary>
    private (Tensor, Tensor, Tensor) ForwardStock(Tensor input, (Tensor, Tensor)? h0_c0)
    {
        if (input.dim() != 2)
        {
            return _stock.call(input, h0_c0);
        }
        int batch = _batchFirst ? 0 : 1;
        using var scope = NewDisposeScope();
        (Tensor, Tensor)? states = h0_c0 is (var h0, var c0) ? (h0.unsqueeze(1), c0.unsqueeze(1)) : null;
        var (output, hn, cn) = _stock.call(input.unsqueeze(batch), states);
        return scope.MoveToOuter(output.squeeze(batch), hn.squeeze(1), cn.squeeze(1));
    }

    /// <summary>Registers the parameters of the inner module as those of this one.</summary>
    private void ShareParameters()
    {
        var named = _stock.named_parameters().ToArray();
        foreach (var (name, parameter) in named)
        {
            parameter.DetachFromDisposeScope();
            ConditionallyRegisterParameter(name, parameter);
        }
        _operands = [.. named.Select(pair => pair.parameter)];
        (_deviceType, _deviceIndex) = (_operands[0].device_type, _operands[0].device_index);
    }
}
