using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks;

/// <summary>LSTM encoder → its last state, repeated → LSTM decoder → linear read-out of every step.</summary>
internal sealed class EncoderDecoderNet : Module<Tensor, Tensor>
{
    private readonly int _outputs;
    private readonly LSTM _encoder;
    private readonly LSTM _decoder;
    private readonly Linear _readout;

    public EncoderDecoderNet(int symbols, int hidden, int outputs)
        : base(nameof(EncoderDecoderNet))
    {
        _outputs = outputs;
        _encoder = LSTM(symbols, hidden, batchFirst: true);
        _decoder = LSTM(hidden, hidden, batchFirst: true);
        _readout = Linear(hidden, symbols);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var (_, state, _) = _encoder.call(input);
        var repeated = state.transpose(0, 1).repeat(1, _outputs, 1);
        var (output, _, _) = _decoder.call(repeated);
        return _readout.call(output).flatten(0, 1);
    }
}
