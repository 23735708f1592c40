using SequenceLab.Data;
using SequenceLab.Models;
using SequenceLab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Models;

public class InitTests
{
    private const int Inputs = 6;
    private const int Hidden = 8;

    [Fact]
    public void Keras_has_orthogonal_recurrent_columns_and_an_open_forget_gate()
    {
        using var model = Model(Init.Keras);
        var weights = Weights(model);
        var recurrent = weights["lstm.weight_hh_l0"];
        var product = recurrent.t().matmul(recurrent);
        Assert.True((product - eye(Hidden)).abs().max().ToSingle() < 1e-5);
        Assert.Equal(Gates(0, 1, 0, 0), weights["lstm.bias_ih_l0"].data<float>().ToArray());
        Assert.Equal(Gates(0, 0, 0, 0), weights["lstm.bias_hh_l0"].data<float>().ToArray());
        Between(weights["lstm.weight_ih_l0"], Math.Sqrt(6.0 / (Inputs + 4 * Hidden)));
        Between(weights["readout.weight"], Math.Sqrt(6.0 / (Hidden + 3)));
        Assert.Equal(0, weights["readout.bias"].abs().max().ToSingle());
    }

    [Fact]
    public void TensorFlow1_draws_the_read_out_wide()
    {
        using var model = Model(Init.TensorFlow1, classes: 400);
        var weights = Weights(model);
        var readout = weights["readout.weight"].data<float>().ToArray();
        Assert.InRange(readout.Average(), -0.08, 0.08);
        Assert.InRange(Math.Sqrt(readout.Average(w => w * w)), 0.95, 1.05);
        Assert.True(weights["readout.bias"].abs().max().ToSingle() > 1);
        Between(weights["lstm.weight_hh_l0"], Math.Sqrt(6.0 / (Inputs + 5 * Hidden)));
        Assert.Equal(Gates(0, 1, 0, 0), weights["lstm.bias_ih_l0"].data<float>().ToArray());
    }

    [Fact]
    public void TorchDefault_is_uniform_and_has_no_open_forget_gate()
    {
        using var model = Model(Init.TorchDefault);
        foreach (var (name, parameter) in Weights(model))
        {
            var values = parameter.reshape(-1).data<float>().ToArray();
            Assert.True(values.Max(Math.Abs) <= 1 / Math.Sqrt(Hidden), name);
            Assert.True(values.Distinct().Count() > 0.9 * values.Length, name);
        }
    }

    [Fact]
    public void A_constant_forget_bias_stands_beside_the_trained_one_and_is_left_alone_by_training()
    {
        using var model = Model(Init.ConstantForgetBias);
        var weights = Weights(model);
        Assert.Equal(Gates(0, 0, 0, 0), weights["lstm.bias_ih_l0"].data<float>().ToArray());
        Assert.Equal(Gates(0, 1, 0, 0), weights["lstm.bias_hh_l0"].data<float>().ToArray());

        var samples = new Samples(rand(20, 4, Inputs), randint(0, 3, [20], ScalarType.Int64));
        new Trainer(
            model,
            new()
            {
                BatchSize = 10,
                WeightDecay = 0.1,
                ClipNorm = 1,
            }
        ).Fit(samples);
        Assert.Equal(Gates(0, 1, 0, 0), weights["lstm.bias_hh_l0"].data<float>().ToArray());
        Assert.DoesNotContain(0f, weights["lstm.bias_ih_l0"].data<float>().ToArray());
    }

    [Fact]
    public void An_lstm_without_biases_is_refused()
    {
        using var lstm = nn.LSTM(2, 3, bias: false);
        var error = Assert.Throws<ArgumentException>(() => Init.Keras(lstm));
        Assert.Contains("expected one with biases", error.Message);
    }

    [Fact]
    public void Other_recurrent_networks_are_left_alone()
    {
        using var gru = nn.GRU(2, 3);
        var before = gru.get_parameter("weight_hh_l0")!.data<float>().ToArray();
        Init.Keras(gru);
        Assert.Equal(before, gru.get_parameter("weight_hh_l0")!.data<float>().ToArray());
    }

    [Fact]
    public void Every_layer_of_a_stack_is_set()
    {
        using var lstm = nn.LSTM(Inputs, Hidden, numLayers: 2, bidirectional: true);
        Init.Keras(lstm);
        var weights = Weights(lstm);
        foreach (var place in new[] { "l0", "l0_reverse", "l1", "l1_reverse" })
        {
            Assert.Equal(Gates(0, 1, 0, 0), weights[$"bias_ih_{place}"].data<float>().ToArray());
        }
    }

    private static SequenceClassifier Model(Action<nn.Module> init, int classes = 3)
    {
        random.manual_seed(5);
        var model = new SequenceClassifier(Inputs, Hidden, classes);
        init(model);
        return model;
    }

    private static Dictionary<string, Tensor> Weights(nn.Module model) =>
        model.named_parameters().ToDictionary(p => p.name, p => p.parameter.detach());

    // the four gates' biases: input, forget, cell, output
    private static float[] Gates(params float[] values) =>
        [.. values.SelectMany(v => Enumerable.Repeat(v, Hidden))];

    private static void Between(Tensor weight, double bound)
    {
        var largest = weight.abs().max().ToSingle();
        Assert.InRange(largest, 0.8 * bound, bound);
    }
}
