using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Gated recurrent units (Cho et al., 2014), stacked, in one or two directions. Gate order: r, z, n.</summary>
public sealed class GRU : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentLayers layers;

    internal GRU(RecurrentShape shape)
        : base(nameof(GRU)) => layers = new RecurrentLayers(this, shape, Step).Register();

    /// <summary>Runs a batch of sequences from a state, or from zeros.</summary>
    /// <param name="input">(T, N, inputs), or (N, T, inputs) if batch first.</param>
    /// <param name="h0">(layers · directions, N, hidden).</param>
    /// <returns>The last layer's outputs of all steps, and the states after the last step.</returns>
    public override (Tensor, Tensor) forward(Tensor input, Tensor h0 = null!)
    {
        var (output, final) = layers.Run(input, h0 is null ? [] : [h0]);
        return (output, final[0]);
    }

    /// <inheritdoc cref="forward"/>
    public new (Tensor, Tensor) call(Tensor input, Tensor h0 = null!) => base.call(input, h0);

    /// <summary>Runs sequences of different lengths.</summary>
    public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor h0 = null!)
    {
        var (output, final) = layers.Run(input, h0 is null ? [] : [h0]);
        return (output, final[0]);
    }

    /// <summary>Does nothing: there is no GPU whose memory would have to be in one piece.</summary>
    public void flatten_parameters() { }

    internal static Tensor[] Step(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias)
    {
        var h = state[0];
        var input = projected.chunk(3, 1);
        var hidden = nn.functional.linear(h, weight, bias).chunk(3, 1);
        var reset = (input[0] + hidden[0]).sigmoid();
        var update = (input[1] + hidden[1]).sigmoid();
        var candidate = (input[2] + reset * hidden[2]).tanh();
        return [candidate + update * (h - candidate)];
    }
}
