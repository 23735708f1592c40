using SequenceLab.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Models;

public class LstmTraceTests
{
    [Fact]
    public void One_layer_is_expected()
    {
        using var lstm = nn.LSTM(2, 3, numLayers: 2);
        var error = Assert.Throws<ArgumentException>(() => LstmTrace.Of(lstm, rand(4, 2)));
        Assert.Contains("2 layers or directions, expected one", error.Message);
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
}
