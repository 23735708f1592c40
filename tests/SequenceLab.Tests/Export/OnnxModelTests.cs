using System.Text.Json.Nodes;
using SequenceLab.Tests.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

/// <summary>Every kind of model, checked and run by the tools that others use.</summary>
public sealed class OnnxModelTests : IDisposable
{
    private const string Checker = """
        import onnx, sys
        model = onnx.load(sys.argv[1])
        onnx.checker.check_model(model, full_check=True)
        inferred = onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True, data_prop=True)
        print([i.version for i in model.opset_import], model.ir_version, len(inferred.graph.value_info) > 0)
        """;

    private readonly TemporaryFolder folder = new();
    private string FileName => folder.File("model.onnx");

    public static TheoryData<string> Names => [.. ExportedModels.All.Keys];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Onnxs_checker_accepts(string name)
    {
        ExportedModels.All[name]().Save(FileName);
        Assert.Equal("[17] 8 True", (await Tools.OnnxPython(Checker, FileName)).Trim());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Onnxruntime_gives_the_same_numbers(string name)
    {
        random.manual_seed(3);
        var model = ExportedModels.All[name]();
        model.Save(FileName);
        var batches = new long[] { 1, 3, 17 }
            .Select(model.Inputs)
            .ToArray();
        var runs = new JsonArray([.. batches.Select(batch => Json(batch))]);
        var results = JsonNode.Parse(await Tools.OnnxRuntime(runs.ToJsonString(), FileName))!.AsArray();
        foreach (var (batch, result) in batches.Zip(results))
        foreach (var (output, expected) in model.Forward(batch))
        {
            var found = result![output]!;
            Assert.Equal(expected.shape, Numbers<long>(found["dims"]!));
            var difference = tensor(Numbers<float>(found["data"]!)) - expected.reshape(-1);
            Assert.InRange(difference.abs().max().ToSingle(), 0, 1e-5f);
        }
    }

    private static JsonNode Json(Dictionary<string, Tensor> inputs) =>
        new JsonObject(
            inputs.Select(input =>
                KeyValuePair.Create<string, JsonNode?>(
                    input.Key,
                    new JsonObject
                    {
                        ["type"] = input.Value.dtype == ScalarType.Int64 ? "int64" : "float32",
                        ["dims"] = new JsonArray([
                            .. input.Value.shape.Select(size => JsonValue.Create(size)),
                        ]),
                        ["data"] = new JsonArray([.. Values(input.Value)]),
                    }
                )
            )
        );

    private static IEnumerable<JsonNode> Values(Tensor tensor) =>
        tensor.dtype == ScalarType.Int64
            ? tensor.data<long>().ToArray().Select(value => JsonValue.Create(value))
            : tensor.data<float>().ToArray().Select(value => JsonValue.Create(value));

    private static T[] Numbers<T>(JsonNode list) => [.. list.AsArray().Select(item => item!.GetValue<T>())];
}
