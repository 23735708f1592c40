using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

public class SequentialTests
{
    private sealed class Pair(Linear first, Linear second)
        : Sequential<Tensor, (Tensor, Tensor)>(first, second)
    {
        public override (Tensor, Tensor) forward(Tensor input) =>
            (((Linear)this[0]).call(input), ((Linear)this[1]).call(input));

        protected override Sequential<Tensor, (Tensor, Tensor)> Slice(int start, int end) =>
            new Pair((Linear)this[start], (Linear)this[end - 1]);
    }

    [Fact]
    public void CallsModulesOneAfterTheOther()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (nn.Linear(3, 4), nn.Linear(4, 2));
        var model = nn.Sequential(a, nn.ReLU(), b);
        var x = randn(5, 3);
        TensorAssert.Close(b.call(nn.functional.relu(a.call(x))), model.call(x), 0);
        Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias"], model.state_dict().Keys);
        model.call(x).sum().backward();
        Assert.NotNull(a.weight.grad);
        TensorAssert.Close(x, nn.Sequential().call(x), 0);
    }

    [Fact]
    public void ModulesMayWorkInPlaceOrPassTheirInputOn()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (nn.Linear(3, 4), nn.Linear(4, 2));
        var model = nn.Sequential(
            a,
            nn.ReLU(inplace: true),
            new Same(),
            nn.Dropout(0, inplace: true),
            nn.Tanh(true),
            b
        );
        var x = randn(5, 3);
        var expected = b.call(a.call(x).relu().tanh());
        TensorAssert.Close(expected, model.call(x), 0);
        var byHand = autograd.grad([expected.sum()], [a.weight]);
        TensorAssert.Close(byHand[0], autograd.grad([model.call(x).sum()], [a.weight])[0], 0);
    }

    private sealed class Same() : nn.Module<Tensor, Tensor>("same")
    {
        public override Tensor forward(Tensor input) => input;
    }

    [Fact]
    public void TakesModulesInEveryForm()
    {
        using var named = nn.Sequential(("in", nn.Linear(1, 1)), ("out", nn.Identity()));
        using var tuples = nn.Sequential(Tuple.Create("in", (nn.Module<Tensor, Tensor>)nn.ReLU()));
        using var list = nn.Sequential(new List<nn.Module<Tensor, Tensor>> { nn.ReLU(), nn.Identity() });
        Assert.Equal(["in", "out"], named.named_children().Select(entry => entry.name));
        Assert.Equal(["in"], tuples.named_children().Select(entry => entry.name));
        Assert.Equal(["0", "1"], list.named_children().Select(entry => entry.name));
        named.append(nn.ReLU()).append("last", nn.ReLU());
        Assert.Equal(["in", "out", "2", "last"], named.named_children().Select(entry => entry.name));
        Assert.Throws<InvalidOperationException>(() => named.append("last", nn.ReLU()));
    }

    [Fact]
    public void SlicesShareTheModules()
    {
        using var model = nn.Sequential(nn.Linear(1, 2), nn.ReLU(), nn.Linear(2, 3));
        Assert.Equal(3, model.Count);
        Assert.Same(model[2], model[1..][1]);
        Assert.Equal(2, model[(null, 2)].Count);
        Assert.Equal(1, model[^1..].Count);
        Assert.Throws<IndexOutOfRangeException>(() => model[(1, 4)]);
    }

    [Fact]
    public void DerivedCollectionsDecideHowModulesFollow()
    {
        using var scope = NewDisposeScope();
        using var pair = new Pair(nn.Linear(2, 3), nn.Linear(2, 4));
        var (first, second) = pair.call(ones(1, 2));
        Assert.Equal((3, 4), (first.shape[1], second.shape[1]));
        Assert.Equal(4, pair.parameters().Count());
        Assert.Same(pair[1], pair[1..][0]);
        pair.eval();
        Assert.False(pair[0].training);
    }
}
