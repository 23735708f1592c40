using FusedLstm;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks;

/// <summary>LSTM encoder → its last state, repeated → LSTM decoder → linear read-out of every step.</summary>
internal sealed class EncoderDecoderNet : Module<Tensor, Tensor>
{
    private readonly int _outputs;
    private readonly Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> _encoder;
    private readonly Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> _decoder;
    private readonly Linear _readout;

    public EncoderDecoderNet(int symbols, int hidden, int outputs, bool fused)
        : base(nameof(EncoderDecoderNet))
    {
        _outputs = outputs;
        _encoder = Create(symbols, hidden, fused);
        _decoder = Create(hidden, hidden, fused);
        _readout = Linear(hidden, symbols);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var (_, state, _) = _encoder.call(input, null);
        var repeated = state.transpose(0, 1).repeat(1, _outputs, 1);
        var (output, _, _) = _decoder.call(repeated, null);
        return _readout.call(output).flatten(0, 1);
    }

    private static Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> Create(
        int inputs,
        int hidden,
        bool fused
    ) => fused ? Fused.LSTM(inputs, hidden, batchFirst: true) : LSTM(inputs, hidden, batchFirst: true);
}
