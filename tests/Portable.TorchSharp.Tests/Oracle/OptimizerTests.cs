using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle;

/// <summary>Twenty steps of each optimizer, with and without parameter groups.</summary>
public class OptimizerTests
{
    public static TheoryData<int> CaseNumbers =>
        [.. Enumerable.Range(0, Reference.Cases("optimizers").Length)];

    [Theory]
    [MemberData(nameof(CaseNumbers))]
    public void TwentyStepsAgreeWithPyTorch(int number)
    {
        var json = Reference.Cases("optimizers")[number];
        Check(new OracleCase(json, ScalarType.Float64));
        Check(new OracleCase(json, ScalarType.Float32));
    }

    private static void Check(OracleCase oracle)
    {
        using var scope = NewDisposeScope();
        var json = oracle.Json;
        var what = $"{json.GetProperty("optimizer")} {json.GetProperty("args")} {oracle.Precision}";
        var parameters = Array.ConvertAll(oracle.ReadAll("parameters"), p => new Parameter(p));
        using var optimizer = Make(json, oracle.Args, parameters);
        var losses = json.GetProperty("losses").EnumerateArray().Select(x => x.GetDouble()).ToArray();
        for (var step = 1; step <= losses.Length; step++)
        {
            optimizer.zero_grad();
            var loss = LossOf(parameters);
            Assert.Equal(
                losses[step - 1],
                loss.ToDouble(),
                oracle.Tolerance * Math.Max(1, Math.Abs(losses[step - 1]))
            );
            loss.backward();
            optimizer.step();
            if (!json.GetProperty("after").TryGetProperty($"{step}", out var after))
                continue;
            foreach (var (expected, parameter) in after.EnumerateArray().Zip(parameters))
                oracle.AssertEqual(expected, parameter, $"{what} after {step} steps");
        }
    }

    private static Tensor LossOf(Parameter[] parameters) =>
        parameters
            .Select((p, i) => ((p - 0.75).square() * (0.5 * (1 + 0.25 * i)) + (p * 2).cos()).sum())
            .Aggregate((a, b) => a + b);

    private static optim.Optimizer Make(JsonElement json, Arguments a, Parameter[] p)
    {
        var lr = a.Number("lr");
        var decay = a.Number("weight_decay", 0);
        var momentum = a.Number("momentum", 0);
        var groups = json.GetProperty("groups").EnumerateArray().Select(g => new Arguments(g)).ToArray();
        var betas = a.Has("betas") ? a.Numbers("betas") : [0.9, 0.999];
        var eps = a.Number("eps", 1e-8);
        var alpha = a.Number("alpha", 0.99);
        Parameter[] Of(int i) => [p[i]];
        switch (json.GetProperty("optimizer").GetString())
        {
            case "Adam" when groups.Length == 0:
                return optim.Adam(
                    p,
                    lr,
                    betas[0],
                    betas[1],
                    eps,
                    decay,
                    a.Flag("amsgrad"),
                    a.Flag("maximize")
                );
            case "Adam":
                return optim.Adam(
                    groups.Select(
                        (g, i) =>
                            new Adam.ParamGroup(
                                Of(i),
                                g.Number("lr"),
                                weight_decay: g.Number("weight_decay", 0)
                            )
                    ),
                    lr
                );
            case "AdamW" when groups.Length == 0:
                // PyTorch's default differs from TorchSharp's
                return optim.AdamW(
                    p,
                    lr,
                    betas[0],
                    betas[1],
                    eps,
                    a.Number("weight_decay", 0.01),
                    a.Flag("amsgrad"),
                    a.Flag("maximize")
                );
            case "AdamW":
                return optim.AdamW(
                    groups.Select(
                        (g, i) =>
                            new AdamW.ParamGroup(
                                Of(i),
                                g.Number("lr"),
                                weight_decay: g.Number("weight_decay", 0.01)
                            )
                    ),
                    lr
                );
            case "SGD" when groups.Length == 0:
                return optim.SGD(
                    p,
                    lr,
                    momentum,
                    a.Number("dampening", 0),
                    decay,
                    a.Flag("nesterov"),
                    a.Flag("maximize")
                );
            case "SGD":
                return optim.SGD(
                    groups.Select(
                        (g, i) => new SGD.ParamGroup(Of(i), g.Number("lr"), g.Number("momentum", momentum))
                    ),
                    lr
                );
            case "RMSprop" when groups.Length == 0:
                return optim.RMSProp(p, lr, alpha, eps, decay, momentum, a.Flag("centered"));
            case "RMSprop":
                return optim.RMSProp(
                    groups.Select(
                        (g, i) =>
                            new RMSProp.ParamGroup(Of(i), g.Number("lr"), momentum: g.Number("momentum", 0))
                    ),
                    lr
                );
            case "Adagrad" when groups.Length == 0:
                return optim.Adagrad(
                    p,
                    lr,
                    a.Number("lr_decay", 0),
                    decay,
                    a.Number("initial_accumulator_value", 0)
                );
            default:
                return optim.Adagrad(
                    groups.Select((g, i) => new Adagrad.ParamGroup(Of(i), g.Number("lr"))),
                    lr
                );
        }
    }
}
