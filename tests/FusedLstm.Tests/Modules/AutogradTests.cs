using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>What a graph may look like, and what may become of it.</summary>
[Collection(KernelCollection.Name)]
public sealed class AutogradTests
{
    private static readonly Case Usual = new(5, 3, 4, 6) { Layers = 2 };
    private static readonly Case Large = new(20, 50, 28, 64) { BatchFirst = true };

    private delegate (Tensor, Tensor, Tensor) Call(Tensor input, (Tensor, Tensor)? states);

    /// <summary>Runs the same with both modules and compares the gradients of input and parameters.</summary>
    private static void AssertSameGradients(
        Case test,
        Action<nn.Module, Call, Tensor> use,
        double tolerance = 2e-5
    )
    {
        using var scope = NewDisposeScope();
        using var fused = test.Fused();
        using var stock = test.Stock();
        manual_seed(9);
        var x = randn(test.InputShape).requires_grad_();
        var again = x.detach().clone().requires_grad_();
        use(stock, stock.call, x);
        use(fused, fused.call, again);
        Check(x.grad, again.grad, "the input");
        foreach (var (expected, found) in stock.named_parameters().Zip(fused.named_parameters()))
        {
            Check(expected.parameter.grad, found.parameter.grad, expected.name);
        }

        void Check(Tensor? expected, Tensor? found, string name)
        {
            Assert.True(expected is null == found is null, $"gradient of {name}: {found}");
            if (expected is not null && found is not null)
            {
                Near.Check(expected, found, tolerance, $"gradient of {name}");
            }
        }
    }

    [Fact]
    public void OneOutputIsEnough()
    {
        AssertSameGradients(Usual, (_, call, x) => call(x, null).Item1.square().sum().backward());
        AssertSameGradients(Usual, (_, call, x) => call(x, null).Item2.square().sum().backward());
        AssertSameGradients(Usual, (_, call, x) => call(x, null).Item3.square().sum().backward());
        AssertSameGradients(Large, (_, call, x) => call(x, null).Item2.square().sum().backward());
    }

    [Fact]
    public void FrozenParametersGetNoGradient() =>
        AssertSameGradients(
            Usual,
            (module, call, x) =>
            {
                foreach (var (name, parameter) in module.named_parameters())
                {
                    parameter.requires_grad = name.Contains("weight_hh") || name == "bias_ih_l1";
                }
                x.requires_grad = false;
                call(x, null).Item1.square().sum().backward();
            }
        );

    [Fact]
    public void OnlyTheInputMayWantAGradient() =>
        AssertSameGradients(
            Usual,
            (module, call, x) =>
            {
                foreach (var parameter in module.parameters())
                {
                    parameter.requires_grad = false;
                }
                call(x, null).Item1.square().sum().backward();
            }
        );

    [Fact]
    public void ExpandedAndTransposedGradientsArrive()
    {
        AssertSameGradients(Usual, (_, call, x) => call(x, null).Item1.sum().backward());
        AssertSameGradients(
            Usual,
            (_, call, x) => call(x, null).Item1.transpose(0, 2).contiguous().square().sum().backward()
        );
        AssertSameGradients(Large, (_, call, x) => call(x, null).Item1.sum().backward());
        AssertSameGradients(
            Usual,
            (_, call, x) =>
            {
                var (o, h, c) = call(x, null);
                (o.permute(2, 0, 1) * 2f)
                    .cos()
                    .sum()
                    .add(h.transpose(0, 2).sin().sum())
                    .add(c.flip(2).sum())
                    .backward();
            }
        );
    }

    [Fact]
    public void InputsMayLieAnywhere()
    {
        AssertSameGradients(
            Usual with
            {
                BatchFirst = true,
            },
            (_, call, x) =>
                call(x.transpose(0, 1).contiguous().transpose(0, 1), null).Item1.square().sum().backward()
        );
        AssertSameGradients(
            Usual with
            {
                Inputs = 3,
            },
            (_, call, x) =>
                call(x.permute(2, 1, 0).contiguous().permute(2, 1, 0), null).Item1.square().sum().backward()
        );
        AssertSameGradients(
            Usual,
            (_, call, x) => call(x.narrow(1, 0, 1).expand(-1, 7, -1), null).Item1.square().sum().backward()
        );
        AssertSameGradients(
            Usual with
            {
                States = true,
            },
            (_, call, x) =>
            {
                manual_seed(3);
                var h = randn(6, 3, 2).permute(2, 1, 0);
                call(x, (h, h)).Item1.square().sum().backward();
            }
        );
    }

    [Fact]
    public void AModuleMayBeCalledTwiceInAGraph() =>
        AssertSameGradients(
            Usual with
            {
                Inputs = 6,
            },
            (_, call, x) =>
            {
                var (o, h, c) = call(x, null);
                call(o, (h, c)).Item1.square().sum().backward();
            }
        );

    [Fact]
    public void AGraphThatIsKeptCanBeUsedAgain()
    {
        foreach (var test in (Case[])[Usual, Large])
        {
            AssertSameGradients(
                test,
                (_, call, x) =>
                {
                    var loss = call(x, null).Item1.square().sum();
                    for (int i = 0; i < 4; i++)
                    {
                        loss.backward(retain_graph: true);
                    }
                    call(x, null).Item1.square().sum().backward();
                    loss.backward();
                }
            );
        }
    }

    [Fact]
    public void SecondDerivativesAreStocks()
    {
        foreach (bool states in (bool[])[false, true])
        {
            AssertSameGradients(
                Usual,
                (_, call, x) =>
                {
                    (Tensor, Tensor)? initial = states ? (ones(2, 3, 6) * 0.1f, ones(2, 3, 6) * 0.2f) : null;
                    var (o, h, _) = call(x, initial);
                    var gradient = autograd.grad(
                        [o.square().sum() + h.sum()],
                        [x],
                        retain_graph: true,
                        create_graph: true
                    )[0];
                    gradient.square().sum().backward();
                },
                tolerance: 1e-4
            );
        }
    }

    [Fact]
    public void SecondDerivativesOfASingleSequence()
    {
        using var scope = NewDisposeScope();
        using var fused = Usual.Fused();
        using var stock = Usual.Stock();
        var x = randn(5, 4).requires_grad_();
        var expected = Second(stock.call(x.unsqueeze(1)).Item1);
        Near.Check(expected, Second(fused.call(x).Item1), 1e-4, "second derivative");

        Tensor Second(Tensor output)
        {
            x.grad = null;
            autograd
                .grad([output.square().sum()], [x], retain_graph: true, create_graph: true)[0]
                .square()
                .sum()
                .backward();
            return x.grad!.clone();
        }
    }

    [Fact]
    public void WithoutGradientsNothingIsRecorded()
    {
        using var fused = Usual.Fused();
        using var x = randn(Usual.InputShape);
        using (inference_mode())
        {
            Assert.False(fused.call(x).Item1.requires_grad);
        }
        using (no_grad())
        {
            Assert.False(fused.call(x).Item1.requires_grad);
        }
        Assert.True(fused.call(x).Item1.requires_grad);
        using var large = Large.Fused();
        using var largeX = randn(Large.InputShape);
        for (int i = 0; i < 3; i++)
        {
            using (inference_mode())
            {
                large.call(largeX);
            }
            large.call(largeX).Item1.square().sum().backward();
        }
    }

    [Fact]
    public void ChangesOfWeightsOutputsAndInputsAreNoticed()
    {
        using var scope = NewDisposeScope();
        using var quiet = new CapturedErrors();
        AssertNoticed(
            (fused, _, _) =>
            {
                using var free = no_grad();
                fused.parameters().First().mul_(2);
            }
        );
        AssertNoticed((_, _, output) => output.mul_(2));
        AssertNoticed((_, _, output) => output.relu_());
        AssertNoticed((_, x, _) => x.add_(1));
        Assert.Contains("modified by an inplace operation", quiet.Text);

        static void AssertNoticed(Action<FusedLSTM, Tensor, Tensor> change)
        {
            using var fused = Usual.Fused();
            var x = randn(Usual.InputShape);
            var output = fused.call(x).Item1;
            change(fused, x, output);
            Assert.Throws<ExternalException>(() => output.sum().backward());
            // and the module goes on
            fused.call(randn(Usual.InputShape)).Item1.sum().backward();
        }
    }

    [Fact]
    public void TensorsOfInferenceModeAreRefusedAsByStock()
    {
        using var fused = Usual.Fused();
        using var stock = Usual.Stock();
        Tensor x;
        using (inference_mode())
        {
            x = randn(Usual.InputShape);
        }
        var expected = Assert.Throws<ExternalException>(() => stock.call(x));
        var found = Assert.Throws<ExternalException>(() => fused.call(x));
        Assert.Equal(expected.Message.Split('\n')[0], found.Message.Split('\n')[0]);
        fused.call(randn(Usual.InputShape)).Item1.sum().backward();
    }

    [Fact]
    public void SecondDerivativesWithDropoutAreAnErrorThatReachesTheCaller()
    {
        using var quiet = new CapturedErrors();
        using var fused = (Usual with { Dropout = 0.5 }).Fused();
        using var x = randn(Usual.InputShape);
        var loss = fused.call(x).Item1.square().sum();
        Assert.Throws<ExternalException>(() => loss.backward(create_graph: true));
        Assert.Contains("dropout", quiet.Text);
    }

    [Fact]
    public void ThreadsTrainIndependently()
    {
        var expected = Train(0);
        var found = new Tensor[4];
        var threads = Enumerable.Range(0, 4).Select(i => new Thread(() => found[i] = Train(i % 2))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Near.Check(expected, found[0], 0, "weights of a thread");
        Near.Check(expected, found[2], 0, "weights of another thread");
        Near.Check(found[1], found[3], 0, "weights of a third thread");

        static Tensor Train(int seed)
        {
            using var scope = NewDisposeScope();
            FusedLSTM fused;
            Tensor x;
            lock (Usual)
            {
                fused = Large.Fused(seed);
                x = randn(Large.InputShape);
            }
            using var optimizer = Fused.Adam(fused.parameters(), 0.01);
            for (int step = 0; step < 10; step++)
            {
                using var inner = NewDisposeScope();
                optimizer.zero_grad();
                fused.call(x).Item1.square().sum().backward();
                optimizer.step();
            }
            return fused.get_parameter("weight_hh_l0")!.detach().clone().DetachFromDisposeScope();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CollectionsOnAnotherThreadDoNoHarm(bool scoped)
    {
        using var fused = Large.Fused();
        using var optimizer = Fused.Adam(fused.parameters());
        using var x = randn(Large.InputShape);
        bool ended = false;
        var collector = new Thread(() =>
        {
            while (!Volatile.Read(ref ended))
            {
                GC.Collect(0);
                GC.WaitForPendingFinalizers();
                Thread.Sleep(1);
            }
        });
        collector.Start();
        try
        {
            for (int step = 0; step < 60; step++)
            {
                using var scope = scoped ? NewDisposeScope() : null;
                optimizer.zero_grad();
                var output = fused.call(x).Item1;
                var loss = output.sum();
                loss.backward();
                optimizer.step();
                GC.KeepAlive(output);
                GC.KeepAlive(loss);
            }
        }
        finally
        {
            Volatile.Write(ref ended, true);
            collector.Join();
        }
        Assert.All(fused.parameters(), parameter => Assert.False(parameter.isnan().any().item<bool>()));
    }
}
