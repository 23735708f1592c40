using static TorchSharp.torch;

namespace FusedLstm.Tests;

[Collection(KernelCollection.Name)]
public sealed class TensorPoolTests
{
    private const int Size = 1_234_567;

    [Fact]
    public void TheLayoutOfThisLibtorchIsKnown() => Assert.True(TensorMemory.IsLayoutKnown);

    [Fact]
    public void WhatNobodyRefersToIsUsedAgain()
    {
        var first = TensorPool.Rent(Size);
        TensorPool.Return(first);
        var second = TensorPool.Rent(Size);
        TensorPool.Return(second);
        Assert.Same(first, second);
    }

    [Fact]
    public void WhatIsRentedOrReferredToIsNot()
    {
        var first = TensorPool.Rent(Size);
        var second = TensorPool.Rent(Size);
        Assert.NotSame(first, second);
        var view = first.narrow(0, 5, 5);
        var alias = second.alias();
        TensorPool.Return(first);
        TensorPool.Return(second);
        var third = TensorPool.Rent(Size);
        Assert.NotSame(first, third);
        Assert.NotSame(second, third);
        TensorPool.Return(third);
        view.Dispose();
        alias.Dispose();
        var again = TensorPool.Rent(Size);
        Assert.Contains(again, (Tensor[])[first, second, third]);
        TensorPool.Return(again);
    }

    [Fact]
    public void TensorsOfInferenceModeAreFitForTraining()
    {
        Tensor made;
        using (inference_mode())
        {
            made = TensorPool.Rent(Size, 2);
            TensorPool.Return(made);
        }
        var tensor = TensorPool.Rent(Size, 2);
        using var weight = ones(1, requires_grad: true);
        using var loss = (tensor.zero_() * weight).sum();
        loss.backward();
        TensorPool.Return(tensor);
        Assert.Same(made, tensor);
    }

    [Fact]
    public void AddressesAreThoseOfAnyView()
    {
        using var tensor = arange(24).to_type(ScalarType.Float32).view(2, 3, 4);
        using var view = tensor.transpose(0, 2).narrow(0, 2, 1);
        unsafe
        {
            Assert.Equal(2, *view.Pointer());
            Assert.Equal(0, *tensor.Pointer());
            Assert.True(TensorMemory.AskedPointer(view) == view.Pointer());
            Assert.True(TensorMemory.AskedPointer(tensor) == tensor.Pointer());
            using var none = empty(0, dtype: ScalarType.Float32);
            Assert.True(none.Pointer() == null);
        }
    }
}
