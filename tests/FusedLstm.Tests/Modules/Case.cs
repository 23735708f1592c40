using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>The sizes of a module and of its input.</summary>
internal sealed record Case(int Steps, int Batch, int Inputs, int Hidden)
{
    public int Layers { get; init; } = 1;
    public bool Bias { get; init; } = true;
    public bool BatchFirst { get; init; }
    public bool Bidirectional { get; init; }
    public double Dropout { get; init; }

    /// <summary>Initial states are given.</summary>
    public bool States { get; init; }

    /// <summary>One sequence, without a dimension for the batch.</summary>
    public bool Single { get; init; }

    public int Cells => Layers * (Bidirectional ? 2 : 1);

    public long[] InputShape =>
        Single ? [Steps, Inputs]
        : BatchFirst ? [Batch, Steps, Inputs]
        : [Steps, Batch, Inputs];

    public long[] StateShape => Single ? [Cells, Hidden] : [Cells, Batch, Hidden];

    public FusedLSTM Fused(int seed = 1)
    {
        manual_seed(seed);
        return FusedLstm.Fused.LSTM(Inputs, Hidden, Layers, Bias, BatchFirst, Dropout, Bidirectional);
    }

    public LSTM Stock(int seed = 1)
    {
        manual_seed(seed);
        return nn.LSTM(Inputs, Hidden, Layers, Bias, BatchFirst, Dropout, Bidirectional);
    }
}
