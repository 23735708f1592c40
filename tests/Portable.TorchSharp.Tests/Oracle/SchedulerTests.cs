using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using Cycle = TorchSharp.torch.optim.lr_scheduler.impl.OneCycleLR;

namespace TorchSharp.Tests.Oracle;

/// <summary>The rates and momenta of 25 epochs, for two parameter groups.</summary>
public class SchedulerTests
{
    public static TheoryData<int> CaseNumbers =>
        [.. Enumerable.Range(0, Reference.Cases("schedulers").Length)];

    [Theory]
    [MemberData(nameof(CaseNumbers))]
    public void RatesAgreeWithPyTorch(int number)
    {
        using var scope = NewDisposeScope();
        var json = Reference.Cases("schedulers")[number];
        using Optimizer optimizer =
            json.GetProperty("optimizer").GetString() == "SGD" ? Sgd() : TwoGroupAdam();
        var scheduler = Make(
            json.GetProperty("scheduler").GetString()!,
            new Arguments(json.GetProperty("args")),
            optimizer
        );
        var metrics = json.GetProperty("metrics") is { ValueKind: JsonValueKind.Array } m
            ? m.EnumerateArray().ToArray()
            : null;
        var rates = json.GetProperty("rates").EnumerateArray().ToArray();
        var momenta = json.GetProperty("momenta").EnumerateArray().ToArray();
        for (var epoch = 0; epoch < rates.Length; epoch++)
        {
            var groups = optimizer.ParamGroups.ToArray();
            AssertClose(rates[epoch], groups.Select(g => g.LearningRate));
            AssertClose(momenta[epoch], groups.Select(Momentum));
            optimizer.step();
            if (metrics is null)
                scheduler.step();
            else
                scheduler.step(metrics[epoch].GetDouble());
        }
    }

    [Fact]
    public void ClosedFormAgreesWithStepping()
    {
        using var scope = NewDisposeScope();
        Func<Optimizer, lr_scheduler.LRScheduler>[] makers =
        [
            o => lr_scheduler.StepLR(o, 4, 0.3),
            o => lr_scheduler.MultiStepLR(o, [3, 7], 0.5),
            o => lr_scheduler.ExponentialLR(o, 0.9),
            o => lr_scheduler.LinearLR(o, 0.25, 0.8, 6),
            o => lr_scheduler.CosineAnnealingLR(o, 10, 0.001),
        ];
        foreach (var make in makers)
        {
            using var stepped = Sgd();
            using var jumped = Sgd();
            var scheduler = make(stepped);
            for (var epoch = 0; epoch < 9; epoch++)
                scheduler.step();
            make(jumped).step((int?)9);
            foreach (var (one, other) in stepped.ParamGroups.Zip(jumped.ParamGroups))
                Assert.Equal(one.LearningRate, other.LearningRate, 1e-12);
        }
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        using var scope = NewDisposeScope();
        using var optimizer = Sgd();
        using var other = Sgd();
        Assert.Throws<ArgumentException>(() => lr_scheduler.ReduceLROnPlateau(optimizer, "best"));
        Assert.Throws<ArgumentException>(() => lr_scheduler.ReduceLROnPlateau(optimizer, factor: 1));
        Assert.Throws<ArgumentException>(() => lr_scheduler.OneCycleLR(optimizer, 0.1));
        Assert.Throws<ArgumentException>(() =>
            lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps: 5, pct_start: 2)
        );
        Assert.Throws<InvalidOperationException>(() => lr_scheduler.ReduceLROnPlateau(optimizer).step());
        var foreign = lr_scheduler.StepLR(other, 2);
        Assert.Throws<ArgumentException>(() => lr_scheduler.SequentialLR(optimizer, [foreign], []));
        var cycle = lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps: 2);
        cycle.step();
        cycle.step();
        Assert.Throws<InvalidOperationException>(cycle.step);
    }

    private static lr_scheduler.LRScheduler Make(string name, Arguments a, Optimizer o) =>
        name switch
        {
            "StepLR" => lr_scheduler.StepLR(o, a.Int("step_size"), a.Number("gamma")),
            "MultiStepLR" => lr_scheduler.MultiStepLR(o, [3, 10, 11], a.Number("gamma")),
            "ExponentialLR" => lr_scheduler.ExponentialLR(o, a.Number("gamma")),
            "CosineAnnealingLR" => lr_scheduler.CosineAnnealingLR(o, a.Number("T_max"), a.Number("eta_min")),
            "LinearLR" => lr_scheduler.LinearLR(
                o,
                a.Number("start_factor"),
                a.Number("end_factor"),
                a.Int("total_iters")
            ),
            "LambdaLR" => lr_scheduler.LambdaLR(o, epoch => 1.0 / (1 + epoch)),
            "OneCycleLR" => lr_scheduler.OneCycleLR(
                o,
                a.Number("max_lr"),
                a.Int("total_steps"),
                anneal_strategy: a.Text("anneal_strategy") == "cos"
                    ? Cycle.AnnealStrategy.Cos
                    : Cycle.AnnealStrategy.Linear,
                three_phase: a.Flag("three_phase")
            ),
            "OneCycleLR_epochs" => lr_scheduler.OneCycleLR(
                o,
                a.Number("max_lr"),
                epochs: a.Int("epochs"),
                steps_per_epoch: a.Int("steps_per_epoch"),
                pct_start: a.Number("pct_start"),
                cycle_momentum: false,
                div_factor: a.Number("div_factor"),
                final_div_factor: a.Number("final_div_factor")
            ),
            "ReduceLROnPlateau" => lr_scheduler.ReduceLROnPlateau(
                o,
                a.Text("mode", "min"),
                a.Number("factor"),
                a.Int("patience"),
                a.Number("threshold", 1e-4),
                a.Text("threshold_mode", "rel"),
                a.Int("cooldown", 0),
                [a.Number("min_lr", 0)]
            ),
            _ => lr_scheduler.SequentialLR(
                o,
                [
                    lr_scheduler.LinearLR(o, 0.1, total_iters: 4),
                    lr_scheduler.CosineAnnealingLR(o, 10),
                    lr_scheduler.ExponentialLR(o, 0.8),
                ],
                [5, 15]
            ),
        };

    private static SGD Sgd() =>
        SGD([new SGD.ParamGroup([Zero()], 0.1, 0.9), new SGD.ParamGroup([Zero()], 0.02, 0.9)], 1);

    private static Adam TwoGroupAdam() =>
        optim.Adam(
            (Adam.ParamGroup[])[new Adam.ParamGroup([Zero()], 0.1), new Adam.ParamGroup([Zero()], 0.02)]
        );

    private static Parameter Zero() => new(zeros(1));

    private static double Momentum(ILearningRateController group) =>
        group switch
        {
            IBetas betas => betas.Betas.Item1,
            IMomentum momentum => momentum.Momentum,
            _ => throw new ArgumentException($"no momentum: {group}"),
        };

    private static void AssertClose(JsonElement expected, IEnumerable<double> actual) =>
        Assert.All(
            expected.EnumerateArray().Zip(actual),
            pair => Assert.Equal(pair.First.GetDouble(), pair.Second, 1e-12)
        );
}
