using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

public class LayerTests
{
    [Fact]
    public void LinearIsAnAffineMap()
    {
        using var scope = NewDisposeScope();
        var linear = nn.Linear(3, 2);
        var x = randn(4, 5, 3);
        TensorAssert.Close(x.matmul(linear.weight.t()) + linear.bias!, linear.call(x), 1e-6);
        Assert.Equal((3, 2), (linear.in_features, linear.out_features));
        Assert.Null(nn.Linear(3, 2, hasBias: false).bias);
        Assert.Equal(["weight"], nn.Linear(3, 2, hasBias: false).state_dict().Keys);
        Assert.Equal(ScalarType.Float64, nn.Linear(3, 2, dtype: ScalarType.Float64).weight.dtype);
        Assert.All(
            linear.parameters(),
            p => Assert.True(TensorAssert.Numbers(p).Max(Math.Abs) <= 1 / Math.Sqrt(3))
        );
    }

    [Fact]
    public void LinearsParametersCanBeReplaced()
    {
        using var scope = NewDisposeScope();
        var linear = nn.Linear(2, 2);
        var old = linear.weight;
        linear.weight = new Parameter(eye(2));
        linear.bias = null;
        Assert.True(old.IsInvalid);
        Assert.Equal(["weight"], linear.named_parameters().Select(entry => entry.name));
        TensorAssert.Close([1, 2], TensorAssert.Numbers(linear.call(tensor(new[] { 1f, 2f }))), 0);
    }

    [Fact]
    public void LinearsGradientsAreDifferenceQuotients()
    {
        using var scope = NewDisposeScope();
        var linear = nn.Linear(3, 2, dtype: ScalarType.Float64);
        var x = randn(4, 3, dtype: ScalarType.Float64).requires_grad_();
        DifferenceQuotients.Check(() => linear.call(x).tanh().sum(), [x, .. linear.parameters()]);
    }

    [Fact]
    public void DropoutKeepsTheMeanInTraining()
    {
        using var scope = NewDisposeScope();
        random.manual_seed(5);
        var dropout = nn.Dropout(0.2);
        var x = ones(100, 100).requires_grad_();
        var y = dropout.call(x);
        var numbers = TensorAssert.Numbers(y);
        Assert.All(numbers, number => Assert.True(number == 0 || Math.Abs(number - 1.25) < 1e-6));
        Assert.InRange(numbers.Count(number => number == 0), 1800, 2200);
        y.sum().backward();
        TensorAssert.Close(y, x.grad!, 0);
    }

    [Fact]
    public void DropoutDoesNothingInEvaluation()
    {
        using var scope = NewDisposeScope();
        var dropout = nn.Dropout(0.9);
        dropout.eval();
        var x = randn(10);
        TensorAssert.Close(x, dropout.call(x), 0);
        TensorAssert.Close(x, nn.functional.dropout(x, 0), 0);
        TensorAssert.Close(zeros(10), nn.functional.dropout(x, 1), 0);
        Assert.Throws<ArgumentException>(() => nn.functional.dropout(x, 1.5));
    }

    [Fact]
    public void DropoutInPlaceChangesItsInput()
    {
        using var scope = NewDisposeScope();
        var x = ones(50);
        var y = nn.Dropout(0.5, inplace: true).call(x);
        TensorAssert.Close(y, x, 0);
        Assert.Contains(0, TensorAssert.Numbers(x));
    }

    [Fact]
    public void FlattenAndReluChangeShapeAndSign()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([2, 12], nn.Flatten().call(zeros(2, 3, 4)).shape);
        Assert.Equal([6, 4], nn.Flatten(0, 1).call(zeros(2, 3, 4)).shape);
        TensorAssert.Close([0, 2], TensorAssert.Numbers(nn.ReLU().call(tensor(new[] { -1f, 2f }))), 0);
        var x = tensor(new[] { -1f, 2f });
        nn.ReLU(inplace: true).call(x);
        TensorAssert.Close([0, 2], TensorAssert.Numbers(x), 0);
    }
}
