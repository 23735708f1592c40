using SequenceLab.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Models;

public class SequenceClassifierTests
{
    [Fact]
    public void Scores_are_the_read_out_of_the_last_step()
    {
        using var model = new SequenceClassifier(4, 6, 3, projection: 5);
        using var lstm = nn.LSTM(5, 6, batchFirst: true);
        var state = model.state_dict();
        lstm.load_state_dict(
            state
                .Where(p => p.Key.StartsWith("lstm."))
                .ToDictionary(p => p.Key["lstm.".Length..], p => p.Value)
        );
        var x = randn(3, 5, 4);
        var projected = nn.functional.linear(x, state["projection.weight"], state["projection.bias"]).relu();
        var (_, last, _) = lstm.call(projected);
        var expected = nn.functional.linear(last[0], state["readout.weight"], state["readout.bias"]);
        Assert.True((expected - model.call(x)).abs().max().ToSingle() < 1e-6);
        Assert.Equal([2, 3], model.call(randn(2, 20, 4)).shape);
    }

    [Fact]
    public void Dropout_acts_in_training_only()
    {
        using var model = new SequenceClassifier(4, 6, 3, dropout: 0.5);
        var x = randn(3, 5, 4);
        model.eval();
        Assert.Equal(Scores(model, x), Scores(model, x));
        model.train();
        Assert.NotEqual(Scores(model, x), Scores(model, x));
    }

    private static float[] Scores(SequenceClassifier model, Tensor x) =>
        model.call(x).data<float>().ToArray();
}
