using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>The module as a module: parameters, states, types, modes, shapes.</summary>
[Collection(KernelCollection.Name)]
public sealed class ModuleTests
{
    private static readonly Case Usual = new(5, 3, 4, 6) { Layers = 2, Bidirectional = true };

    private sealed class Nested : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> _lstm;
        private readonly nn.Module<Tensor, Tensor> _readout;

        public Nested(bool fused)
            : base(nameof(Nested))
        {
            _lstm = fused ? Fused.LSTM(4, 6) : nn.LSTM(4, 6);
            _readout = nn.Linear(6, 2);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => _readout.call(_lstm.call(input, null).Item1);
    }

    [Fact]
    public void NamesShapesAndWeightsAreThoseOfStock()
    {
        using var fused = Usual.Fused();
        using var stock = Usual.Stock();
        var expected = stock.named_parameters().ToArray();
        var found = fused.named_parameters().ToArray();
        Assert.Equal(expected.Select(p => p.name), found.Select(p => p.name));
        for (int i = 0; i < expected.Length; i++)
        {
            Near.Check(expected[i].parameter, found[i].parameter, 0, expected[i].name);
        }
        Assert.Equal(expected.Select(p => p.name), fused.state_dict().Keys);
        Assert.Empty(fused.named_children().ToArray());
        Assert.Empty(fused.named_buffers().ToArray());
    }

    [Fact]
    public void StatesGoFromOneToTheOtherAndBack()
    {
        using var fused = Usual.Fused(seed: 1);
        using var stock = Usual.Stock(seed: 2);
        fused.load_state_dict(stock.state_dict());
        AssertSame(fused, stock, Usual);

        using var another = Usual.Stock(seed: 3);
        another.load_state_dict(fused.state_dict());
        AssertSame(fused, another, Usual);
    }

    [Fact]
    public void TheNextForwardSeesWeightsThatWereLoadedFromAFile()
    {
        using var fused = Usual.Fused(seed: 1);
        using var stock = Usual.Stock(seed: 2);
        using var x = randn(Usual.InputShape);
        using var before = fused.call(x).Item1;
        string file = Path.GetTempFileName();
        try
        {
            stock.save(file);
            fused.load(file);
            AssertSame(fused, stock, Usual);
            using var third = Usual.Stock(seed: 3);
            fused.save(file);
            third.load(file);
            AssertSame(fused, third, Usual);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void ItNestsDeeply()
    {
        manual_seed(4);
        using var fused = nn.Sequential(("one", nn.Sequential(("two", new Nested(fused: true)))));
        manual_seed(4);
        using var stock = nn.Sequential(("one", nn.Sequential(("two", new Nested(fused: false)))));
        using var x = randn(5, 3, 4);
        Assert.Equal(stock.state_dict().Keys, fused.state_dict().Keys);
        Near.Check(stock.call(x), fused.call(x), 1e-5, "output");
        fused.to(ScalarType.Float64);
        stock.to(ScalarType.Float64);
        using var x64 = x.to_type(ScalarType.Float64);
        Near.Check(stock.call(x64), fused.call(x64), 1e-12, "output in float64");
        fused.to(ScalarType.Float32);
        Near.Check(stock.call(x64), fused.call(x), 1e-5, "output back in float32");
        fused.eval();
        Assert.All(fused.modules(), module => Assert.False(module.training));
    }

    [Fact]
    public void MovedParametersStayTheOptimizers()
    {
        using var fused = Usual.Fused();
        var parameters = fused.parameters().ToArray();
        fused.to(ScalarType.Float64).to(CPU).to(ScalarType.Float32);
        Assert.Equal(parameters, fused.parameters());
        using var stock = Usual.Stock();
        AssertSame(fused, stock, Usual);
    }

    [Fact]
    public void DropoutEndsWithTraining()
    {
        var test = Usual with { Dropout = 0.9 };
        using var fused = test.Fused();
        using var stock = test.Stock();
        fused.eval();
        stock.eval();
        AssertSame(fused, stock, test);
    }

    [Fact]
    public void ParametersOutliveTheScopeTheyWereMadeIn()
    {
        FusedLSTM fused;
        using (NewDisposeScope())
        {
            fused = Usual.Fused();
        }
        using var stock = Usual.Stock();
        AssertSame(fused, stock, Usual);
        fused.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PackedSequencesAreStocks(bool states)
    {
        var test = Usual with { Hidden = 5 };
        using var scope = NewDisposeScope();
        using var fused = test.Fused();
        using var stock = test.Stock();
        (Tensor, Tensor)? initial = states ? (randn(test.StateShape), randn(test.StateShape)) : null;
        var packed = nn.utils.rnn.pack_sequence([randn(5, 4), randn(3, 4), randn(2, 4)]);
        var (output, h, c) = fused.call(packed, initial);
        var (expectedOutput, expectedH, expectedC) = stock.call(packed, initial);
        Near.Check(expectedOutput.data, output.data, 0, "output");
        Near.Check(expectedH, h, 0, "h_n");
        Near.Check(expectedC, c, 0, "c_n");
        (output.data.sum() + h.sum()).backward();
        Assert.All(fused.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void AnEmptyBatchIsStocks()
    {
        using var fused = Usual.Fused();
        using var x = randn(5, 0, 4, requires_grad: true);
        var (output, h, c) = fused.call(x);
        Assert.Equal([5, 0, 12], output.shape);
        Assert.Equal([4, 0, 6], h.shape);
        Assert.Equal([4, 0, 6], c.shape);
        output.sum().backward();
        Assert.Equal([5, 0, 4], x.grad!.shape);
    }

    [Fact]
    public void WrongShapesAreRefusedWithBothShapes()
    {
        using var fused = Usual.Fused();
        using var x = randn(5, 3, 4);
        using var right = zeros(4, 3, 6);
        AssertRefused(() => fused.call(randn(5, 3, 7)), "[5, 3, 7]", "[steps, batch, 4]");
        AssertRefused(() => fused.call(randn(5, 3, 4, 1)), "[5, 3, 4, 1]", "[steps, batch, 4]");
        AssertRefused(() => fused.call(randn(4)), "[4]", "[steps, batch, 4]");
        AssertRefused(() => fused.call(x, (zeros(4, 2, 6), right)), "[4, 3, 6]", "[4, 2, 6]");
        AssertRefused(() => fused.call(x, (right, zeros(4, 6))), "[4, 3, 6]", "[4, 6]");
        AssertRefused(() => fused.call(x[0], (right, right)), "[4, 6]", "[4, 3, 6]");
        AssertRefused(() => fused.call(randn(0, 3, 4)), "sequence length");
        AssertRefused(() => fused.call(randn(5, 3, 4).to_type(ScalarType.Float64)), "dtype");
        Assert.Throws<ArgumentException>(() => Fused.LSTM(0, 3, dtype: ScalarType.Int64));
    }

    [Fact]
    public void HooksRun()
    {
        using var fused = Usual.Fused();
        int calls = 0;
        fused.register_forward_hook(
            (_, _, _, result) =>
            {
                calls++;
                return result;
            }
        );
        using var x = randn(Usual.InputShape);
        fused.call(x);
        Assert.Equal(1, calls);
    }

    private static void AssertRefused(Action action, params string[] parts)
    {
        var error = Assert.Throws<ExternalException>(action);
        Assert.All(parts, part => Assert.Contains(part, error.Message));
    }

    private static void AssertSame(FusedLSTM fused, TorchSharp.Modules.LSTM stock, Case test)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var x = randn(test.InputShape);
        Near.Check(stock.call(x).Item1, fused.call(x).Item1, 1e-5, "output");
    }
}
