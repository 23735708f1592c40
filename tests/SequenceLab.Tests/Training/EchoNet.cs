using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Training;

/// <summary>A small network that learns to echo: an LSTM, dropout and a read-out of its last output, or of the mean.</summary>
internal sealed class EchoNet : nn.Module<Tensor, Tensor>
{
    private readonly bool _mean;
    private readonly LSTM lstm;
    private readonly Dropout dropout;
    private readonly Linear readout;

    public EchoNet(double drop = 0, int units = 16, bool mean = false)
        : base(nameof(EchoNet))
    {
        _mean = mean;
        lstm = nn.LSTM(6, units, batchFirst: true);
        dropout = nn.Dropout(drop);
        readout = nn.Linear(units, 6);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var outputs = lstm.call(x).Item1;
        return readout.call(dropout.call(_mean ? outputs.mean([1]) : outputs[.., -1]));
    }
}
