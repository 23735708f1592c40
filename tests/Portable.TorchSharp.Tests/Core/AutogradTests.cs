using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Core;

public sealed class AutogradTests
{
    [Fact]
    public void Gradients_of_several_uses_and_several_passes_add_up()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 2, 3 }, requires_grad: true);
        (x * x + x).sum().backward();
        Assert.Equal([3f, 5f, 7f], x.grad!.data<float>().ToArray());
        (x * 2).sum().backward();
        Assert.Equal([5f, 7f, 9f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_second_pass_needs_retain_graph()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var loss = (x * x).sum();
        loss.backward(retain_graph: true);
        loss.backward();
        Assert.Equal([4f, 4f], x.grad!.data<float>().ToArray());
        var error = Assert.Throws<ExternalException>(loss.backward);
        Assert.Contains("backward through the graph a second time", error.Message);
    }

    [Fact]
    public void The_graph_outlives_the_scope_of_what_it_was_made_of()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 2, 3 }, requires_grad: true);
        Tensor loss;
        using (NewDisposeScope())
            loss = (x.exp() * x).sum().MoveToOuterDisposeScope();
        loss.backward();
        float[] expected = [MathF.Exp(2) * 3, MathF.Exp(3) * 4];
        Assert.Equal(expected, x.grad!.data<float>().ToArray(), (a, b) => MathF.Abs(a - b) < 1e-4f);
    }

    [Fact]
    public void Nothing_is_recorded_under_no_grad_and_inference_mode()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        using (no_grad())
            Assert.False((x * 2).requires_grad);
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x * 2).requires_grad);
        }
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void A_saved_tensor_changed_in_place_is_found()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        var loss = (y * y).sum();
        using (no_grad())
            y.add_(1);
        var error = Assert.Throws<ExternalException>(loss.backward);
        Assert.Contains("modified by an inplace operation", error.Message);
        Assert.Contains("expected version 0", error.Message);
    }

    [Fact]
    public void A_leaf_may_not_be_changed_in_place_while_recording()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        Assert.Contains("leaf", Assert.Throws<ExternalException>(() => x.add_(1)).Message);
        using (no_grad())
            x.add_(1);
        Assert.Equal([2f, 2f], x.data<float>().ToArray());
    }

    [Fact]
    public void In_place_operations_carry_gradients()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 2 }, requires_grad: true);
        var y = x * 3;
        y.mul_(y.detach() * 0 + 5);
        y.sum().backward();
        Assert.Equal([15f, 15f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Assignment_through_an_index_carries_gradients_to_both()
    {
        using var scope = NewDisposeScope();
        var x = ones(3, requires_grad: true);
        var v = tensor(7f, requires_grad: true);
        var y = x * 2;
        y[1] = v * 4;
        (y * tensor(new float[] { 1, 10, 100 })).sum().backward();
        Assert.Equal([2f, 0f, 200f], x.grad!.data<float>().ToArray());
        Assert.Equal(40f, v.grad!.item<float>());
    }

    [Fact]
    public void Gradients_of_gradients()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new double[] { 1, 2, 3 }, requires_grad: true);
        var first = autograd.grad([x.pow(3).sum()], [x], create_graph: true)[0];
        Assert.Equal([3.0, 12, 27], first.data<double>().ToArray());
        var second = autograd.grad([first.sum()], [x])[0];
        Assert.Equal([6.0, 12, 18], second.data<double>().ToArray());
        Assert.Null(x.grad);
    }

    [Fact]
    public void Inputs_that_were_not_used_are_an_error_unless_allowed()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (ones(1, requires_grad: true), ones(1, requires_grad: true));
        Assert.Throws<ExternalException>(() => autograd.grad([x * 2], [y]));
        Assert.Null(autograd.grad([x * 2], [y], allow_unused: true)[0]);
    }

    [Fact]
    public void Only_scalars_start_without_a_gradient()
    {
        using var scope = NewDisposeScope();
        var y = ones(2, requires_grad: true) * 2;
        Assert.Contains("scalar", Assert.Throws<ExternalException>(() => y.backward()).Message);
        Assert.Contains("grad_fn", Assert.Throws<ExternalException>(() => ones(1).backward()).Message);
    }

    [Fact]
    public void A_tensor_that_is_no_leaf_keeps_its_gradient_when_asked()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        (y * y).sum().backward();
        Assert.Equal([6f, 6f], y.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_operations_neither_overflows_nor_leaks()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, requires_grad: true);
        var y = x;
        for (var i = 0; i < 100_000; i++)
        {
            var next = y + 1;
            if (i > 0)
                y.Dispose();
            y = next;
        }
        y.backward();
        Assert.Equal(1f, x.grad!.item<float>());
    }
}
