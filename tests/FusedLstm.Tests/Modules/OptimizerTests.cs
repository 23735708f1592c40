using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm.Tests;

/// <summary>optim.Adam and optim.AdamW are the oracle.</summary>
[Collection(KernelCollection.Name)]
public sealed class OptimizerTests
{
    private const double Tolerance = 2e-6;

    /// <summary>Options of both optimizers.</summary>
    public sealed record Choice(bool Decoupled, double Decay, bool Amsgrad, bool Maximize)
    {
        public optim.Optimizer Fused(IEnumerable<Parameter> parameters) =>
            Decoupled
                ? FusedLstm.Fused.AdamW(parameters, 0.01, 0.8, 0.95, 1e-7, Decay, Amsgrad, Maximize)
                : FusedLstm.Fused.Adam(parameters, 0.01, 0.8, 0.95, 1e-7, Decay, Amsgrad, Maximize);

        public optim.Optimizer Stock(IEnumerable<Parameter> parameters) =>
            Decoupled
                ? optim.AdamW(parameters, 0.01, 0.8, 0.95, 1e-7, Decay, Amsgrad, Maximize)
                : optim.Adam(parameters, 0.01, 0.8, 0.95, 1e-7, Decay, Amsgrad, Maximize);
    }

    public static TheoryData<bool, double, bool, bool> Choices =>
        new()
        {
            { false, 0, false, false },
            { false, 0.1, true, false },
            { false, 0.1, false, true },
            { true, 0, false, false },
            { true, 0.1, true, true },
        };

    [Theory]
    [MemberData(nameof(Choices))]
    public void TwentyStepsOfAModelAreThoseOfStock(bool decoupled, double decay, bool amsgrad, bool maximize)
    {
        using var scope = NewDisposeScope();
        var choice = new Choice(decoupled, decay, amsgrad, maximize);
        var test = new Case(6, 30, 8, 20)
        {
            Layers = 2,
            Bidirectional = true,
            BatchFirst = true,
        };
        using var fused = test.Fused();
        using var stock = test.Stock();
        using var fusedOptimizer = choice.Fused(fused.parameters());
        using var stockOptimizer = choice.Stock(stock.parameters());
        for (int step = 0; step < 20; step++)
        {
            manual_seed(step);
            var x = randn(test.InputShape);
            var target = randn(30, 6, 40);
            Step(fusedOptimizer, fused.call(x).Item1, target);
            Step(stockOptimizer, stock.call(x).Item1, target);
        }
        foreach (var (expected, found) in stock.named_parameters().Zip(fused.named_parameters()))
        {
            // twenty steps of 0.01 amplify what differs in the last bits of gradients
            Near.Check(expected.parameter, found.parameter, 2e-3, expected.name);
        }

        static void Step(optim.Optimizer optimizer, Tensor output, Tensor target)
        {
            optimizer.zero_grad();
            nn.functional.mse_loss(output, target).backward();
            optimizer.step();
        }
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void StepsFromTheSameGradientsAreThoseOfStock(
        bool decoupled,
        double decay,
        bool amsgrad,
        bool maximize
    )
    {
        var choice = new Choice(decoupled, decay, amsgrad, maximize);
        var (fused, stock) = (Parameters(), Parameters());
        using var fusedOptimizer = choice.Fused(fused);
        using var stockOptimizer = choice.Stock(stock);
        for (int step = 0; step < 20; step++)
        {
            // the last parameter has no gradient in the first steps
            SetGradients(fused, step, step < 7);
            SetGradients(stock, step, step < 7);
            fusedOptimizer.step();
            stockOptimizer.step();
        }
        Compare(stock, fused);
    }

    [Fact]
    public void AParameterOutsideTheGraphStillMoves()
    {
        var (fused, stock) = (Parameters(), Parameters());
        using var fusedOptimizer = Fused.Adam(fused, 0.1);
        using var stockOptimizer = optim.Adam(stock, 0.1);
        SetGradients(fused, 1, false);
        SetGradients(stock, 1, false);
        for (int step = 0; step < 3; step++)
        {
            fusedOptimizer.step();
            stockOptimizer.step();
            fusedOptimizer.zero_grad();
            stockOptimizer.zero_grad();
        }
        Compare(stock, fused);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void SavedStatesGoFromOneToTheOther(bool decoupled, bool amsgrad)
    {
        var choice = new Choice(decoupled, 0.01, amsgrad, false);
        var parameters = Parameters();
        using var stock = (OptimizerHelper)choice.Stock(parameters);
        Run(stock, parameters, 0, 3);
        var copies = Parameters();
        CopyValues(parameters, copies);
        using var fused = (OptimizerHelper)choice.Fused(copies);
        Transfer(stock, fused);
        Run(stock, parameters, 3, 6);
        Run(fused, copies, 3, 6);
        Compare(parameters, copies);

        var back = Parameters();
        CopyValues(copies, back);
        using var third = (OptimizerHelper)choice.Stock(back);
        using (NewDisposeScope())
        {
            third.load_state_dict(fused.state_dict());
            Run(fused, copies, 6, 8);
            Run(third, back, 6, 8);
        }
        Compare(back, copies);
    }

    [Fact]
    public void AStateLoadedInADisposeScopeOutlivesIt()
    {
        var parameters = Parameters();
        using var stock = optim.Adam(parameters, amsgrad: true);
        Run(stock, parameters, 0, 2);
        using var fused = (OptimizerHelper)Fused.Adam(parameters, amsgrad: true);
        using (NewDisposeScope())
        {
            fused.load_state_dict(stock.state_dict());
        }
        Run(fused, parameters, 2, 4);
    }

    [Fact]
    public void AStepIsNoticedByGraphsThatNeedTheWeights()
    {
        using var linear = nn.Linear(3, 3);
        using var x = randn(2, 3, requires_grad: true);
        using var optimizer = Fused.Adam(linear.parameters());
        linear.call(x).sum().backward();
        var loss = linear.call(x).sum();
        optimizer.step();
        var error = Assert.ThrowsAny<Exception>(() => loss.backward());
        Assert.Contains("modified by an inplace operation", error.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ClearingIsNoticedByGraphsThatNeedTheGradient(bool throughAView)
    {
        using var parameter = new Parameter(ones(3));
        using var weight = ones(3, requires_grad: true);
        using var optimizer = Fused.Adam([parameter]);
        (parameter * parameter).sum().backward();
        var loss = Loss();
        optimizer.zero_grad();
        var error = Assert.ThrowsAny<Exception>(() => loss.backward());
        Assert.Contains("modified by an inplace operation", error.Message);

        // no handle but the graph's own is left
        Tensor Loss()
        {
            using var gradient = parameter.grad!;
            using var needed = throughAView ? gradient.view(3) : gradient;
            using var product = needed * weight;
            return product.sum();
        }
    }

    [Fact]
    public void ParametersAreListedOnce()
    {
        using var linear = nn.Linear(3, 3);
        int listed = 0;
        using var optimizer = Fused.Adam(
            linear.parameters().Select(parameter => (parameter, listed++).parameter)
        );
        using var adamW = Fused.AdamW(
            linear.parameters().Select(parameter => (parameter, listed++).parameter)
        );
        optimizer.zero_grad();
        optimizer.step();
        adamW.step();
        Assert.Equal(2 * 2, listed);
    }

    [Fact]
    public void AClosureIsEvaluatedOnceWithGradients()
    {
        var parameter = new Parameter(ones(3));
        using var optimizer = Fused.Adam([parameter]);
        int calls = 0;
        using var quiet = no_grad();
        var loss = optimizer.step(() =>
        {
            calls++;
            optimizer.zero_grad();
            var value = (parameter * parameter).sum();
            value.backward();
            return value;
        });
        Assert.Equal(1, calls);
        Assert.Equal(3, loss!.item<float>());
        Assert.True(parameter.max().item<float>() < 1);
    }

    [Fact]
    public void SchedulersDriveIt()
    {
        var (fused, stock) = (Parameters(), Parameters());
        using var fusedOptimizer = Fused.Adam(fused);
        using var stockOptimizer = optim.Adam(stock);
        var fusedSchedule = optim.lr_scheduler.OneCycleLR(fusedOptimizer, 0.1, 10);
        var stockSchedule = optim.lr_scheduler.OneCycleLR(stockOptimizer, 0.1, 10);
        for (int step = 0; step < 8; step++)
        {
            SetGradients(fused, step, false);
            SetGradients(stock, step, false);
            fusedOptimizer.step();
            stockOptimizer.step();
            fusedSchedule.step();
            stockSchedule.step();
        }
        Compare(stock, fused);
    }

    [Fact]
    public void WhatItCannotDoItselfIsStocks()
    {
        var fused = (Parameter[])[new(ones(4, ScalarType.Float64)), new(ones(3))];
        var stock = (Parameter[])[new(ones(4, ScalarType.Float64)), new(ones(3))];
        using var fusedOptimizer = Fused.AdamW(fused, 0.1, weight_decay: 0);
        using var stockOptimizer = optim.AdamW(stock, 0.1);
        for (int step = 0; step < 3; step++)
        {
            SetGradients(fused, step, false);
            SetGradients(stock, step, false);
            fusedOptimizer.step();
            stockOptimizer.step();
        }
        Compare(stock, fused);
    }

    private static Parameter[] Parameters()
    {
        manual_seed(5);
        return [new(randn(300, 70)), new(randn(7)), new(randn(Array.Empty<long>())), new(randn(3, 5))];
    }

    private static void SetGradients(Parameter[] parameters, int seed, bool withoutLast)
    {
        manual_seed(seed);
        foreach (var parameter in withoutLast ? parameters[..^1] : parameters)
        {
            using var gradient = randn(parameter.shape).to_type(parameter.dtype);
            parameter.grad = gradient;
        }
    }

    private static void Run(optim.Optimizer optimizer, Parameter[] parameters, int first, int end)
    {
        for (int step = first; step < end; step++)
        {
            SetGradients(parameters, step, false);
            optimizer.step();
        }
    }

    private static void Transfer(OptimizerHelper from, OptimizerHelper to)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        from.save_state_dict(writer);
        writer.Flush();
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        to.load_state_dict(reader);
    }

    private static void CopyValues(Parameter[] from, Parameter[] to)
    {
        using var quiet = no_grad();
        for (int i = 0; i < from.Length; i++)
        {
            to[i].copy_(from[i]);
        }
    }

    private static void Compare(Parameter[] expected, Parameter[] found)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Near.Check(expected[i], found[i], Tolerance, $"parameter {i}");
        }
    }
}
