using SequenceLab.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Models;

public class SequenceClassifierTests
{
    [Fact]
    public void Makes_scores_of_sequences_of_any_length()
    {
        using var model = new SequenceClassifier(features: 4, hidden: 6, classes: 3);
        Assert.Equal([5, 3], model.call(randn(5, 7, 4)).shape);
        Assert.Equal([2, 3], model.call(randn(2, 20, 4)).shape);
        Assert.Equal(4 * 6 * 4 + 4 * 6 * 6 + 2 * 4 * 6 + 6 * 3 + 3, model.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void Names_its_parts_as_pytorch_does()
    {
        using var model = new SequenceClassifier(4, 6, 3, layers: 2, projection: 5, dropout: 0.5);
        string[] expected =
        [
            "projection.weight",
            "projection.bias",
            .. from layer in new[] { 0, 1 }
            from part in new[] { "weight_ih", "weight_hh", "bias_ih", "bias_hh" }
            select $"lstm.{part}_l{layer}",
            "readout.weight",
            "readout.bias",
        ];
        Assert.Equal(expected, model.state_dict().Keys);
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

    [Fact]
    public void Scores_are_the_read_out_of_the_last_step()
    {
        using var model = new SequenceClassifier(4, 6, 3);
        using var lstm = nn.LSTM(4, 6, batchFirst: true);
        var state = model.state_dict();
        lstm.load_state_dict(
            state
                .Where(p => p.Key.StartsWith("lstm."))
                .ToDictionary(p => p.Key["lstm.".Length..], p => p.Value)
        );
        var x = randn(3, 5, 4);
        var (_, last, _) = lstm.call(x);
        var expected = last[0].matmul(state["readout.weight"].t()) + state["readout.bias"];
        Assert.True((expected - model.call(x)).abs().max().ToSingle() < 1e-6);
    }

    private static float[] Scores(SequenceClassifier model, Tensor x) =>
        model.call(x).data<float>().ToArray();
}
