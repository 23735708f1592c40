using System.Text.Json;
using TorchSharp.Tests.Oracle.Tables;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle;

/// <summary>Every module with given state: outputs, gradients of inputs and parameters, changed buffers.</summary>
public class ModuleTests
{
    public static TheoryData<string> Names =>
        [.. Reference.Cases("modules").Select(c => c.GetProperty("module").GetString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithPyTorch(string name)
    {
        foreach (
            var json in Reference.Cases("modules").Where(c => c.GetProperty("module").GetString() == name)
        )
        {
            Check(name, new OracleCase(json, ScalarType.Float64));
            Check(name, new OracleCase(json, ScalarType.Float32));
        }
    }

    private static void Check(string name, OracleCase oracle)
    {
        using var scope = NewDisposeScope();
        var json = oracle.Json;
        var what = $"{name} {json.GetProperty("args")} {oracle.Precision}";
        var (module, run) = ModuleTable.Make(name, oracle.Args);
        using var _ = module;
        module.to(oracle.Precision);
        module.train(json.GetProperty("train").GetBoolean());
        var state = json.GetProperty("state")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => oracle.Read(p.Value));
        var (missing, unexpected) = module.load_state_dict(state);
        Assert.Empty(missing.Concat(unexpected));
        var inputs = oracle.ReadAll("inputs");
        var wanted = inputs.Where(x => x.is_floating_point()).ToArray();
        foreach (var input in wanted)
            input.requires_grad = true;

        var outputs = run(inputs);

        var expected = json.GetProperty("outputs").EnumerateArray().ToArray();
        Assert.Equal(expected.Length, outputs.Length);
        for (var i = 0; i < expected.Length; i++)
            oracle.AssertEqual(expected[i], outputs[i], $"{what} output {i}");

        OracleCase.WeightedSum(outputs).backward();
        foreach (var (gradient, input) in json.GetProperty("gradients").EnumerateArray().Zip(wanted))
            oracle.AssertEqual(gradient, input.grad, $"{what} gradient of the input");
        var parameters = module.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        foreach (var gradient in json.GetProperty("parameter_gradients").EnumerateObject())
            oracle.AssertEqual(
                gradient.Value,
                parameters[gradient.Name].grad,
                $"{what} gradient of {gradient.Name}"
            );
        if (!json.TryGetProperty("state_after", out var after))
            return;
        foreach (var changed in after.EnumerateObject())
            oracle.AssertEqual(
                changed.Value,
                module.state_dict()[changed.Name],
                $"{what} {changed.Name} after"
            );
    }
}
