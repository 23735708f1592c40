using SequenceLab.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Models;

public class LstmTraceTests
{
    [Fact]
    public void What_does_not_fit_is_refused()
    {
        using var lstm = nn.LSTM(2, 3, numLayers: 2);
        Refused("Found layer 2, expected one of the LSTM's 2 (from 0) in one direction", lstm, rand(4, 2), 2);
        Refused("Found layer 0, reverse, expected", lstm, rand(4, 2), 0, reverse: true);
        Refused("Found [4, 3], expected [steps, 2]", lstm, rand(4, 3));
        Refused("Found [0, 2], expected [steps, 2]", lstm, rand(0, 2));
        Refused("Found Linear with the parameters weight, bias", nn.Linear(2, 3), rand(4, 2));

        static void Refused(string message, nn.Module of, Tensor x, int layer = 0, bool reverse = false) =>
            Assert.StartsWith(
                message,
                Assert.Throws<ArgumentException>(() => LstmTrace.Of(of, x, layer, reverse)).Message
            );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_layer_and_direction_can_be_looked_into(bool bias)
    {
        random.manual_seed(2);
        using var lstm = nn.LSTM(5, 4, numLayers: 3, bias: bias, batchFirst: true, bidirectional: true);
        var x = randn(1, 9, 5);
        var (outputs, _, cell) = lstm.call(x);
        foreach (var reverse in new[] { false, true })
        {
            var trace = LstmTrace.Of(lstm, x[0], 2, reverse);
            var expected = outputs[0].narrow(1, reverse ? 4 : 0, 4);
            Assert.True((trace.Hidden - expected).abs().max().ToSingle() < 1e-6);
            var last = trace.Cell[reverse ? 0 : -1];
            Assert.True((last - cell[reverse ? 5 : 4, 0]).abs().max().ToSingle() < 1e-6);
        }
    }

    [Fact]
    public void A_module_with_an_lstms_parameters_will_do()
    {
        using var lstm = nn.LSTM(5, 7, batchFirst: true);
        using var other = new NamedLikeAnLstm(lstm);
        var x = randn(9, 5);
        Assert.Equal(
            LstmTrace.Of(lstm, x).Hidden.data<float>().ToArray(),
            LstmTrace.Of(other, x).Hidden.data<float>().ToArray()
        );
    }

    [Fact]
    public void The_written_out_equations_are_the_lstm()
    {
        random.manual_seed(2);
        using var lstm = nn.LSTM(5, 7, batchFirst: true);
        var x = randn(1, 9, 5);
        var (outputs, _, cell) = lstm.call(x);
        var trace = LstmTrace.Of(lstm, x[0]);
        Assert.True((trace.Hidden - outputs[0]).abs().max().ToSingle() < 1e-6);
        Assert.True((trace.Cell[-1] - cell[0, 0]).abs().max().ToSingle() < 1e-6);
        foreach (var gate in new[] { trace.Input, trace.Forget, trace.Output })
        {
            Assert.Equal([9, 7], gate.shape);
            Assert.True(gate.min().ToSingle() > 0 && gate.max().ToSingle() < 1);
        }
    }

    private sealed class NamedLikeAnLstm : nn.Module
    {
        public NamedLikeAnLstm(nn.Module lstm)
            : base(nameof(NamedLikeAnLstm))
        {
            foreach (var (name, parameter) in lstm.named_parameters())
            {
                register_parameter(name, parameter);
            }
        }
    }
}
