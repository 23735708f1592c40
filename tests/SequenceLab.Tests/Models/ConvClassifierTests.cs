using SequenceLab.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Models;

public class ConvClassifierTests
{
    [Fact]
    public void Scores_every_sequence_of_41_steps_or_more()
    {
        var model = new ConvClassifier(3, 5);
        Assert.Equal([2, 5], model.call(rand(2, 41, 3)).shape);
        Assert.Equal([2, 5], model.call(rand(2, 200, 3)).shape);
        var error = Assert.Throws<ArgumentException>(() => model.call(rand(2, 40, 3)));
        Assert.Contains(
            "found shape [2, 40, 3]; expected [batch, steps, channels], 41 steps or more",
            error.Message
        );
    }

    [Fact]
    public void A_unit_is_a_logarithm_that_keeps_the_sign()
    {
        random.manual_seed(1);
        var plain = new ConvClassifier(1, 2);
        random.manual_seed(1);
        var logarithmic = new ConvClassifier(1, 2, unit: 0.1);
        var x = linspace(-2, 2, 50).reshape(1, 50, 1);
        var values = x.data<float>().Select(v => Math.Sign(v) * MathF.Log(1 + Math.Abs(v) / 0.1f)).ToArray();
        var expected = plain.call(tensor(values).reshape(1, 50, 1));
        Assert.InRange((logarithmic.call(x) - expected).abs().max().ToSingle(), 0, 1e-5f);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConvClassifier(1, 2, unit: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConvClassifier(1, 2, unit: double.NaN));
    }
}
