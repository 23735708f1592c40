using TorchSharp.Tests.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle;

/// <summary>Fresh modules and initialisers after manual_seed hold PyTorch's numbers, bit for bit. They draw from the
/// default generator, so nothing else may run beside them.</summary>
[Collection(KernelCollection.Name)]
public class InitialStateTests
{
    [Theory]
    [InlineData("Linear")]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    [InlineData("RNN")]
    [InlineData("LSTMCell")]
    [InlineData("GRUCell")]
    [InlineData("Embedding")]
    [InlineData("LayerNorm")]
    [InlineData("BatchNorm1d")]
    [InlineData("Sequential")]
    public void ModulesStartAsInPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var expected = Reference
            .Cases("initial")
            .First(c => c.TryGetProperty("module", out var m) && m.GetString() == name)
            .GetProperty("state");
        random.manual_seed(7);
        using nn.Module module = name switch
        {
            "Linear" => nn.Linear(5, 4),
            "LSTM" => nn.LSTM(3, 5, 2, bidirectional: true),
            "GRU" => nn.GRU(3, 5, 2),
            "RNN" => nn.RNN(3, 5),
            "LSTMCell" => nn.LSTMCell(3, 5),
            "GRUCell" => nn.GRUCell(3, 5),
            "Embedding" => nn.Embedding(7, 3),
            "LayerNorm" => nn.LayerNorm(4),
            "BatchNorm1d" => nn.BatchNorm1d(4),
            _ => nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2)),
        };
        var state = module.state_dict();
        Assert.Equal(expected.EnumerateObject().Select(p => p.Name), state.Keys);
        foreach (var entry in expected.EnumerateObject().Where(e => e.Value.Dtype() == "float32"))
            Assert.Equal(entry.Value.Singles(), state[entry.Name].data<float>().ToArray());
    }

    [Fact]
    public void DropoutDropsWhatPyTorchDrops()
    {
        using var scope = NewDisposeScope();
        foreach (var json in Reference.Cases("dropout"))
        {
            var input = tensor(json.GetProperty("input").Singles(), json.GetProperty("input").Shape());
            Tensor output;
            if (json.TryGetProperty("p", out var p))
            {
                random.manual_seed(13);
                output = nn.functional.dropout(input, p.GetDouble());
            }
            else
            {
                random.manual_seed(17);
                var bidirectional = json.GetProperty("bidirectional").GetBoolean();
                using var lstm = nn.LSTM(
                    3,
                    4,
                    3,
                    batchFirst: true,
                    dropout: 0.5,
                    bidirectional: bidirectional
                );
                output = lstm.call(input).Item1;
            }
            var expected = json.GetProperty("output");
            Assert.Equal(expected.Shape(), output.shape);
            Assert.Equal(
                expected.Singles(),
                output.contiguous().data<float>().ToArray(),
                (a, b) => Math.Abs(a - b) < 1e-6
            );
        }
    }

    [Fact]
    public void InitialisersDrawAsPyTorch()
    {
        using var scope = NewDisposeScope();
        foreach (var json in Reference.Cases("initial").Where(c => c.TryGetProperty("init", out _)))
        {
            var name = json.GetProperty("init").GetString()!;
            if (name == "xavier_normal_")
                continue; // TorchSharp draws uniform numbers here
            var value = json.GetProperty("value");
            var fresh = empty(value.Shape());
            random.manual_seed(9);
            var drawn = name switch
            {
                "xavier_uniform_" => nn.init.xavier_uniform_(fresh),
                "kaiming_uniform_" => nn.init.kaiming_uniform_(fresh),
                "kaiming_normal_" => nn.init.kaiming_normal_(fresh),
                "orthogonal_" => nn.init.orthogonal_(fresh),
                "uniform_" => nn.init.uniform_(fresh),
                "normal_" => nn.init.normal_(fresh),
                "trunc_normal_" => nn.init.trunc_normal_(fresh),
                "eye_" => nn.init.eye_(fresh),
                "ones_" => nn.init.ones_(fresh),
                "zeros_" => nn.init.zeros_(fresh),
                _ => nn.init.sparse_(fresh, 0.5),
            };
            Assert.Same(fresh, drawn);
            // a factorisation and an inverse error function round in their own way
            var isExact = name is not ("orthogonal_" or "trunc_normal_");
            foreach (var (expected, actual) in value.Singles().Zip(drawn.data<float>().ToArray()))
                Assert.True(
                    expected == actual || !isExact && Math.Abs(expected - actual) < 2e-6,
                    $"{name}: {actual:R}, expected {expected:R}"
                );
        }
    }
}
