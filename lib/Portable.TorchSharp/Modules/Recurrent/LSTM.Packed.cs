using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed partial class LSTM
{
    /// <summary>Runs the layers over sequences of different lengths, step by step.</summary>
    /// <param name="input">The packed sequences.</param>
    /// <param name="h0_c0">The initial hidden and cell states, [layers · directions, batch, units] each; zeros if null.</param>
    /// <returns>The last layer's hidden states, packed, and each sequence's last states.</returns>
    public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(
        nn.utils.rnn.PackedSequence input,
        (Tensor, Tensor)? h0_c0 = null
    )
    {
        var shape = new RecurrentShape(
            nameof(LSTM),
            Gates: 4,
            States: 2,
            _sizes.Inputs,
            _sizes.Hidden,
            _sizes.Layers,
            _sizes.HasBias,
            _batchFirst,
            _dropout,
            _sizes.Bidirectional
        );
        Tensor[] initial = h0_c0 is var (h0, c0) ? [h0, c0] : [];
        var (output, final) = new RecurrentLayers(this, shape, LSTMCell.Step).Run(input, initial);
        return (output, final[0], final[1]);
    }
}
