using FusedLstm;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks;

/// <summary>[projection with ReLU →] LSTM layers → linear read-out of the last step, over (batch, steps, features).</summary>
internal sealed class SequenceNet : Module<Tensor, Tensor>
{
    private readonly Linear? _projection;
    private readonly Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> _lstm;
    private readonly Linear _readout;

    public SequenceNet(int features, int? projection, int hidden, int layers, int classes, bool fused)
        : base(nameof(SequenceNet))
    {
        _projection = projection is { } width ? Linear(features, width) : null;
        int inputs = projection ?? features;
        _lstm = fused
            ? Fused.LSTM(inputs, hidden, numLayers: layers, batchFirst: true)
            : LSTM(inputs, hidden, numLayers: layers, batchFirst: true);
        _readout = Linear(hidden, classes);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var x = _projection is null ? input : functional.relu(_projection.call(input));
        var (_, hidden, _) = _lstm.call(x, null);
        return _readout.call(hidden[-1]);
    }
}
