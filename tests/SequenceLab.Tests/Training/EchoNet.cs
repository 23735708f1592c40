using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Training;

/// <summary>A small network that learns to echo: an LSTM, dropout and a read-out of its last output.</summary>
internal sealed class EchoNet : nn.Module<Tensor, Tensor>
{
    private readonly LSTM lstm;
    private readonly Dropout dropout;
    private readonly Linear readout;

    public EchoNet(double drop = 0, int units = 16)
        : base(nameof(EchoNet))
    {
        lstm = nn.LSTM(6, units, batchFirst: true);
        dropout = nn.Dropout(drop);
        readout = nn.Linear(units, 6);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => readout.call(dropout.call(lstm.call(x).Item1[.., -1]));
}
