using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

/// <summary>The model of the reference states: projection with ReLU, LSTM, read-out of the last step.</summary>
internal sealed class SequenceNet : nn.Module<Tensor, Tensor>
{
    private readonly Linear? projection;
    private readonly LSTM lstm;
    private readonly Linear readout;

    internal SequenceNet(
        long inputs,
        long? projected,
        long hidden,
        long layers,
        long classes,
        bool bidirectional
    )
        : base(nameof(SequenceNet))
    {
        projection = projected is null ? null : nn.Linear(inputs, projected.Value);
        lstm = nn.LSTM(projected ?? inputs, hidden, layers, batchFirst: true, bidirectional: bidirectional);
        readout = nn.Linear(bidirectional ? 2 * hidden : hidden, classes);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => Run(input).Logits;

    internal (Tensor Logits, Tensor HN, Tensor CN) Run(Tensor input)
    {
        if (projection is not null)
            input = nn.functional.relu(projection.call(input));
        var (output, hn, cn) = lstm.call(input);
        return (readout.call(output.select(1, output.shape[1] - 1)), hn, cn);
    }
}
