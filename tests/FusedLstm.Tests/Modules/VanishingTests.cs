using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>Numbers too small to matter are zero, never subnormal: those cost Intel's processors a hundred cycles each.</summary>
[Collection(KernelCollection.Name)]
public sealed class VanishingTests
{
    private const float SmallestNormal = 1.17549435e-38f;

    [Fact]
    public void VanishingGradientsAndStatesAreNeverSubnormal() =>
        Settings.EachLevel(() =>
        {
            using var scope = NewDisposeScope();
            using var fused = Closed(new Case(400, 3, 5, 37));
            var x = zeros(400, 3, 5).requires_grad_();
            var state = ones(1, 3, 37);
            var (output, _, c) = fused.call(x, (state, state));
            output[-1].sum().backward();
            AssertNone(x.grad!);
            AssertNone(output);
            AssertNone(c);
            // the last steps have gradients, the first have none left
            Assert.True(x.grad![399].abs().max().item<float>() > 0);
            Assert.Equal(0, x.grad![0].abs().max().item<float>());
        });

    [Fact]
    public void WhatIsLargeEnoughStays()
    {
        using var scope = NewDisposeScope();
        var test = new Case(60, 3, 5, 37);
        using var fused = Closed(test);
        using var stock = test.Stock();
        stock.load_state_dict(fused.state_dict());
        stock.to(ScalarType.Float64);
        var x = randn(60, 3, 5).requires_grad_();
        var x64 = x.detach().to_type(ScalarType.Float64).requires_grad_();
        fused.call(x).Item1[-1].sum().backward();
        stock.call(x64).Item1[-1].sum().backward();
        int alive = 0;
        for (int step = 0; step < 60; step++)
        {
            using var expected = x64.grad![step];
            double size = expected.abs().max().item<double>();
            double error = (expected - x.grad![step]).abs().max().item<double>();
            Assert.True(
                error <= 2e-4 * size + 1e-31,
                $"step {step}: off by {error:E2}, values up to {size:E2}"
            );
            alive += size > 1e-30 ? 1 : 0;
        }
        Assert.InRange(alive, 5, 55);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AveragesOfAdamAreNeverSubnormal(bool amsgrad)
    {
        using var scope = NewDisposeScope();
        var parameter = new TorchSharp.Modules.Parameter(zeros(1000));
        using var optimizer = (TorchSharp.Modules.Adam)Fused.Adam([parameter], amsgrad: amsgrad);
        using var gradients = logspace(-45, -10, 1000, 10, dtype: ScalarType.Float32);
        for (int step = 0; step < 1200; step++)
        {
            parameter.grad = step < 10 ? gradients : zeros(1000);
            optimizer.step();
        }
        var state = (TorchSharp.Modules.Adam.State)optimizer.state_dict().State[0];
        AssertNone(state.exp_avg);
        AssertNone(state.exp_avg_sq);
        AssertNone(parameter);
    }

    /// <summary>A module whose forget gates halve the cell state, and its gradient, a few times in every step.</summary>
    private static FusedLSTM Closed(Case test)
    {
        var fused = test.Fused();
        using var quiet = no_grad();
        fused.get_parameter("weight_hh_l0")!.mul_(0.05f);
        fused.get_parameter("bias_ih_l0")!.zero_();
        using var forget = fused.get_parameter("bias_hh_l0")!.zero_().narrow(0, test.Hidden, test.Hidden);
        forget.fill_(-1.5f);
        return fused;
    }

    private static void AssertNone(Tensor tensor)
    {
        using var flat = tensor.detach().contiguous();
        int subnormal = flat.data<float>().Count(value => value != 0 && Math.Abs(value) < SmallestNormal);
        Assert.Equal(0, subnormal);
    }
}
