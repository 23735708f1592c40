using System.Buffers.Binary;
using System.Text;
using SequenceLab.Export;
using SequenceLab.Models;
using SequenceLab.Tests.Data;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

public sealed class SafeTensorsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string FileName => folder.File("model.safetensors");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_models_state_comes_back()
    {
        random.manual_seed(1);
        using var saved = new SequenceClassifier(12, 8, 4, layers: 2, projection: 6);
        using var loaded = new SequenceClassifier(12, 8, 4, layers: 2, projection: 6);
        SafeTensors.Save(FileName, saved.state_dict());
        SafeTensors.Load(FileName, loaded);
        var x = randn(3, 5, 12);
        Assert.Equal(saved.call(x).data<float>().ToArray(), loaded.call(x).data<float>().ToArray());
    }

    [Fact]
    public void The_file_is_laid_out_as_the_format_says()
    {
        var state = new Dictionary<string, Tensor>
        {
            ["b"] = tensor(new[] { 1f, 2f, 3f }),
            ["a"] = tensor(new[] { 4f }),
            ["wide"] = tensor(new[] { -1L }),
            ["empty"] = zeros(0, 3),
        };
        SafeTensors.Save(FileName, state, new Dictionary<string, string> { ["made by"] = "ün" });
        var bytes = File.ReadAllBytes(FileName);
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Assert.Equal(0, length % 8);
        Assert.Equal(
            """
            {"__metadata__":{"made by":"ün"},"wide":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},
            "a":{"dtype":"F32","shape":[1],"data_offsets":[8,12]},
            "b":{"dtype":"F32","shape":[3],"data_offsets":[12,24]},
            "empty":{"dtype":"F32","shape":[0,3],"data_offsets":[24,24]}}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(bytes, 8, length).TrimEnd(' ')
        );
        Assert.Equal(
            "ffffffffffffffff00008040" + "0000803f0000004000004040",
            Convert.ToHexStringLower(bytes[(8 + length)..])
        );
        Assert.Equal("ün", SafeTensors.Metadata(FileName)["made by"]);
    }

    [Fact]
    public void A_view_is_written_row_by_row()
    {
        var columns = tensor(new[] { 1L, 2, 3, 4, 5, 6 }, [2, 3]).t();
        SafeTensors.Save(FileName, new Dictionary<string, Tensor> { ["t"] = columns });
        Assert.Equal([1, 4, 2, 5, 3, 6], SafeTensors.Load(FileName)["t"].data<long>().ToArray());
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_the_old_one()
    {
        SafeTensors.Save(FileName, new Dictionary<string, Tensor> { ["x"] = ones(1) });
        var gone = ones(2);
        gone.Dispose();
        Assert.ThrowsAny<Exception>(() =>
            SafeTensors.Save(FileName, new Dictionary<string, Tensor> { ["x"] = gone })
        );
        Assert.Equal([1f], SafeTensors.Load(FileName)["x"].data<float>().ToArray());
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_state_of_another_model_changes_nothing()
    {
        using var small = new SequenceClassifier(3, 4, 2);
        using var large = new SequenceClassifier(3, 5, 2);
        SafeTensors.Save(FileName, small.state_dict());
        var before = large.state_dict()["readout.bias"].data<float>().ToArray();
        var error = Assert.Throws<ArgumentException>(() => SafeTensors.Load(FileName, large));
        Assert.Equal(
            $"{FileName}: tensor 'lstm.bias_hh_l0': found Float32 [16], expected Float32 [20].",
            error.Message
        );
        Assert.Equal(before, large.state_dict()["readout.bias"].data<float>().ToArray());
    }

    [Fact]
    public void A_missing_tensor_is_named()
    {
        using var model = new SequenceClassifier(3, 4, 2);
        var state = model.state_dict();
        state.Remove("readout.bias");
        SafeTensors.Save(FileName, state);
        var error = Assert.Throws<ArgumentException>(() => SafeTensors.Load(FileName, model));
        Assert.Equal($"{FileName}: tensor 'readout.bias': found none, expected Float32 [2].", error.Message);
    }

    [Fact]
    public void A_name_that_the_format_cannot_have_is_refused()
    {
        Refused("__metadata__", "keeps for itself");
        Refused("half \ud800", "half a character");
        Assert.Empty(Directory.GetFiles(folder.Path));

        void Refused(string name, string message)
        {
            var state = new Dictionary<string, Tensor> { [name] = ones(1) };
            var error = Assert.Throws<ArgumentException>(() => SafeTensors.Save(FileName, state));
            Assert.Contains(message, error.Message);
        }
    }
}
