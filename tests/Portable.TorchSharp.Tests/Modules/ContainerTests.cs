using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

public class ContainerTests
{
    [Fact]
    public void ItemsOfListsAreRegisteredUnderTheirNumbers()
    {
        using var stack = new Stack();
        Assert.Equal(
            ["layers.0.weight", "layers.1.weight", "named.first.weight", "scales.0", "scales.1"],
            stack.state_dict().Keys
        );
        Assert.Equal(5, stack.parameters().Count());
        stack.eval();
        Assert.All(stack.layers, layer => Assert.False(layer.training));
    }

    [Fact]
    public void ConversionReplacesTheItems()
    {
        using var scope = NewDisposeScope();
        using var stack = new Stack();
        stack.to(ScalarType.Float64);
        Assert.All(stack.scales, p => Assert.Equal(ScalarType.Float64, p.dtype));
        Assert.All(stack.layers, layer => Assert.Equal(ScalarType.Float64, layer.weight.dtype));
        Assert.All(stack.parameters(), p => Assert.Equal(ScalarType.Float64, p.dtype));
    }

    [Fact]
    public void DictionariesKeepOrderAndNames()
    {
        using var scope = NewDisposeScope();
        var dictionary = nn.ModuleDict<nn.Module>(("b", nn.ReLU()), ("a", nn.Tanh()));
        dictionary.Add("c", nn.Sigmoid());
        Assert.Equal(["b", "a", "c"], dictionary.keys());
        Assert.Throws<ArgumentException>(() => dictionary.Add("a", nn.ReLU()));
        Assert.True(dictionary.Remove("b"));
        Assert.Equal(["a", "c"], dictionary.Keys);
        Assert.False(dictionary.TryGetValue("b", out _));
        Assert.Throws<KeyNotFoundException>(() => dictionary["b"]);
        dictionary["a"] = nn.ReLU();
        Assert.IsType<ReLU>(dictionary["a"]);
        Assert.Equal(2, dictionary.Count);
    }

    [Fact]
    public void ListsChangeAsLists()
    {
        using var scope = NewDisposeScope();
        var (relu, tanh, sigmoid) = (nn.ReLU(), nn.Tanh(), nn.Sigmoid());
        var list = nn.ModuleList<nn.Module>(relu);
        list.append(tanh);
        list.Insert(0, sigmoid);
        Assert.Equal([sigmoid, relu, tanh], list);
        Assert.Equal(1, list.IndexOf(relu));
        list.RemoveAt(0);
        Assert.True(list.Remove(tanh));
        Assert.Equal([relu], list);
    }

    private sealed class Stack : nn.Module<Tensor, Tensor>
    {
        internal readonly ModuleList<Linear> layers = nn.ModuleList(
            nn.Linear(2, 2, false),
            nn.Linear(2, 2, false)
        );
        internal readonly ModuleDict<Linear> named = nn.ModuleDict(("first", nn.Linear(2, 1, false)));
        internal readonly ParameterList scales = nn.ParameterList(
            new Parameter(ones(2)),
            new Parameter(ones(3))
        );

        internal Stack()
            : base(nameof(Stack)) => RegisterComponents();

        public override Tensor forward(Tensor input) =>
            named["first"].call(layers.Aggregate(input, (x, layer) => layer.call(x)) * scales[0]);
    }
}
