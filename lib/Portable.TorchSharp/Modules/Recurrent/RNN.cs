using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A plain recurrent network (Elman, 1990), stacked, in one or two directions.</summary>
public sealed class RNN : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentLayers layers;
    private readonly RecurrentShape shape;

    internal RNN(RecurrentShape shape, nn.NonLinearities nonLinearity)
        : base(nameof(RNN))
    {
        this.shape = shape;
        layers = new RecurrentLayers(
            this,
            shape,
            (projected, state, weight, bias) =>
            {
                var sum = projected + nn.functional.linear(state[0], weight, bias);
                return [nonLinearity == nn.NonLinearities.ReLU ? sum.relu() : sum.tanh()];
            }
        ).Register();
    }

    /// <inheritdoc cref="GRU.forward"/>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0)
    {
        var (output, final) = layers.Run(input, h0 is null ? [] : [h0]);
        return (output, final[0]);
    }

    /// <inheritdoc cref="GRU.forward"/>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

    /// <summary>Runs sequences of different lengths.</summary>
    public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
    {
        var (output, final) = layers.Run(input, h0 is null ? [] : [h0]);
        return (output, final[0]);
    }

    /// <summary>Does nothing: there is no GPU whose memory would have to be in one piece.</summary>
    public void flatten_parameters() { }

    /// <summary>The input weight of a layer; with two directions, layers and directions counted through.</summary>
    public Parameter? get_weight_ih(long idx) => Get("weight_ih", idx);

    /// <summary>The recurrent weight of a layer.</summary>
    public Parameter? get_weight_hh(long idx) => Get("weight_hh", idx);

    /// <summary>The input bias of a layer.</summary>
    public Parameter? get_bias_ih(long idx) => Get("bias_ih", idx);

    /// <summary>The recurrent bias of a layer.</summary>
    public Parameter? get_bias_hh(long idx) => Get("bias_hh", idx);

    private Parameter? Get(string kind, long idx) =>
        get_parameter(kind + RecurrentShape.Suffix(idx / shape.Directions, (int)(idx % shape.Directions)));
}
