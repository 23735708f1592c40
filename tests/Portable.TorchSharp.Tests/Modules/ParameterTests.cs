using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

public class ParameterTests
{
    [Fact]
    public void TakesOverTheTensorItIsMadeOf()
    {
        var data = arange(3, dtype: ScalarType.Float32);
        using var parameter = new Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.True(parameter.requires_grad && parameter.is_leaf);
        TensorAssert.Close([0, 1, 2], TensorAssert.Numbers(parameter), 0);
        Assert.False(nn.Parameter(ones(1), requires_grad: false).requires_grad);
    }

    [Fact]
    public void TakesThePlaceInTheScope()
    {
        Parameter kept;
        Parameter gone;
        using (NewDisposeScope())
        {
            kept = new Parameter(ones(1).DetachFromDisposeScope());
            gone = new Parameter(ones(1));
        }
        Assert.True(gone.IsInvalid);
        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }
}
