using TorchSharp.Tests.Oracle.Tables;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle;

/// <summary>Every operation and loss, forward and backward, in both precisions, against PyTorch.</summary>
public class OperationTests
{
    private static readonly Dictionary<string, Operation> Table = new([
        .. Pointwise
            .Operations.Concat(Reductions.Operations)
            .Concat(Matrices.Operations)
            .Concat(ShapeChanges.Operations)
            .Concat(Losses.Operations)
            .Select(o => KeyValuePair.Create(o.Name, o.Run)),
    ]);

    public static TheoryData<string, string> Names =>
        [
            .. from file in new[] { "operations", "losses" }
            from name in Reference.Cases(file).Select(c => c.GetProperty("op").GetString()!).Distinct()
            select (file, name),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithPyTorch(string file, string name)
    {
        foreach (var json in Reference.Cases(file).Where(c => c.GetProperty("op").GetString() == name))
        {
            Check(new OracleCase(json, ScalarType.Float64));
            Check(new OracleCase(json, ScalarType.Float32));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsAgreeWithDifferences(string file, string name)
    {
        foreach (var json in Reference.Cases(file).Where(c => c.GetProperty("op").GetString() == name))
        {
            if (!json.TryGetProperty("gradients", out _))
                continue;
            using var scope = NewDisposeScope();
            var oracle = new OracleCase(json, ScalarType.Float64);
            var inputs = oracle.ReadAll("inputs");
            var leaves = inputs.Where(x => x.is_floating_point()).ToArray();
            Differences.Nudge(leaves);
            foreach (var leaf in leaves)
                leaf.requires_grad = true;
            Differences.Check(
                () => OracleCase.WeightedSum(Table[name](inputs, oracle.Args)),
                leaves,
                $"{name} {json.GetProperty("args")}"
            );
        }
    }

    private static void Check(OracleCase oracle)
    {
        using var scope = NewDisposeScope();
        var name = oracle.Json.GetProperty("op").GetString()!;
        var what = $"{name} {oracle.Json.GetProperty("args")} {oracle.Precision}";
        var inputs = oracle.ReadAll("inputs");
        var hasGradients = oracle.Json.TryGetProperty("gradients", out var gradients);
        var wanted = inputs.Where(x => x.is_floating_point()).ToArray();
        if (hasGradients)
        {
            foreach (var input in wanted)
                input.requires_grad = true;
        }

        var outputs = Table[name](inputs, oracle.Args);

        var expected = oracle.Json.GetProperty("outputs").EnumerateArray().ToArray();
        Assert.True(
            expected.Length == outputs.Length,
            $"{what}: {outputs.Length} outputs, expected {expected.Length}"
        );
        for (var i = 0; i < expected.Length; i++)
            oracle.AssertEqual(expected[i], outputs[i], $"{what} output {i}");
        if (!hasGradients)
            return;
        OracleCase.WeightedSum(outputs).backward();
        foreach (var (gradient, input) in gradients.EnumerateArray().Zip(wanted))
            oracle.AssertEqual(gradient, input.grad, $"{what} gradient");
    }
}
