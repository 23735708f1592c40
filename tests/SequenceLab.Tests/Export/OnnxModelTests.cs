using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using SequenceLab.Export;
using SequenceLab.Tests.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

/// <summary>Every kind of model, checked and run by the tools that others use.</summary>
public sealed class OnnxModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FileName => _folder.File("model.onnx");

    public static TheoryData<string> Names => [.. ExportedModels.All.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Onnxruntime_gives_the_same_numbers(string name)
    {
        random.manual_seed(3);
        using var scope = NewDisposeScope();
        var model = ExportedModels.All[name]();
        model.Save(FileName);
        using var session = new InferenceSession(FileName);
        using var options = new RunOptions();
        foreach (var batch in new long[] { 1, 3, 17 })
        {
            var inputs = model.Inputs(batch);
            var expected = model.Forward(inputs);
            var values = inputs.ToDictionary(input => input.Key, input => Value(input.Value));
            using var results = session.Run(options, values, expected.Keys);
            foreach (var ((output, tensor), result) in expected.Zip(results))
            {
                Assert.True(tensor.shape.SequenceEqual(result.GetTensorTypeAndShape().Shape), output);
                var found = torch.tensor(result.GetTensorDataAsSpan<float>().ToArray());
                Assert.InRange((found - tensor.reshape(-1)).abs().max().ToSingle(), 0, 1e-5f);
            }
        }
    }

    [Fact]
    public void What_its_user_must_know_of_the_windows_goes_with_the_model()
    {
        var windows = Evaluation.Gaits.Windows;
        var readout = nn.Linear(3, 2);
        OnnxExport.Save(FileName, x => x.LastStep().Linear(readout), windows);
        using var session = new InferenceSession(FileName);
        var metadata = session.ModelMetadata.CustomMetadataMap;
        Assert.Equal("rest,shake", metadata["labels"]);
        Assert.Equal("x,y,z", metadata["channels"]);
        Assert.Equal("50", metadata["rate"]);
        Assert.Equal("20", metadata["window"]);
        Assert.Equal([-1, 20, 3], session.InputMetadata["x"].Dimensions);
    }

    [Fact]
    public void Windows_that_a_user_of_the_file_cannot_make_are_refused()
    {
        var windows = Evaluation.Gaits.Windows;
        Refused(windows.Scrambled, "scrambled");
        var comma = windows.Over(
            new(windows.Set.Values.ToArray(), ["x", "y", "up, down"], windows.Set.Recordings)
        );
        Refused(comma, "'up, down' has a comma");

        void Refused(SequenceLab.Data.Windows these, string reason)
        {
            var error = Assert.Throws<ArgumentException>(() =>
                OnnxExport.Save(FileName, x => x.LastStep(), these)
            );
            Assert.Contains(reason, error.Message);
            Assert.False(File.Exists(FileName));
        }
    }

    /// <summary>Debian's python3-onnx has it; where it is not installed, ONNX Runtime alone has to do.</summary>
    [Fact]
    public void Onnxs_checker_accepts_them()
    {
        const string checker = """
            import glob, onnx, sys
            for path in glob.glob(sys.argv[1] + "/*.onnx"):
                model = onnx.load(path)
                onnx.checker.check_model(model, full_check=True)
                onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True, data_prop=True)
                print([i.version for i in model.opset_import], model.ir_version)
            """;
        const string python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(python) && Run("import onnx").Code == 0, "No Python with onnx.");
        foreach (var (i, make) in ExportedModels.All.Values.Index())
        {
            make().Save(_folder.File($"{i}.onnx"));
        }
        var (code, printed) = Run(checker);
        Assert.True(code == 0, printed);
        Assert.Equal(Enumerable.Repeat("[17] 8", ExportedModels.All.Count), printed.Trim().Split('\n'));

        (int Code, string Printed) Run(string script)
        {
            var start = new ProcessStartInfo(python, ["-c", script, _folder.Path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
    }

    private static OrtValue Value(Tensor tensor) =>
        tensor.dtype == ScalarType.Int64
            ? OrtValue.CreateTensorValueFromMemory(tensor.data<long>().ToArray(), tensor.shape)
            : OrtValue.CreateTensorValueFromMemory(tensor.data<float>().ToArray(), tensor.shape);
}
