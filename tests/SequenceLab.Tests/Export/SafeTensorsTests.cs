using FsCheck;
using FsCheck.Fluent;
using SequenceLab.Export;
using SequenceLab.Models;
using SequenceLab.Tests.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

public sealed class SafeTensorsTests : IDisposable
{
    private static readonly Gen<(ScalarType Type, long[] Shape)> _tensors =
        from type in Gen.Elements(
            ScalarType.Float32,
            ScalarType.Float64,
            ScalarType.Int64,
            ScalarType.Int32,
            ScalarType.Byte,
            ScalarType.Bool
        )
        from shape in Gen.Choose(0, 4).Select(size => (long)size).ListOf().Resize(4)
        select (type, shape.ToArray());

    private readonly TemporaryFolder _folder = new();

    private string FileName => _folder.File("model.safetensors");

    public void Dispose() => _folder.Dispose();

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
    public void Bits_shapes_and_types_come_back_and_half_a_file_never_loads() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(1, 3),
            Prop.ForAll(
                _tensors.NonEmptyListOf().Resize(5).ToArbitrary(),
                tensors =>
                {
                    using var scope = NewDisposeScope();
                    var state = tensors
                        .Select((t, i) => (Name: $"é \"{i}\"", Value: randint(0, 2, t.Shape, t.Type)))
                        .ToDictionary(t => t.Name, t => t.Value);
                    SafeTensors.Save(FileName, state);
                    var loaded = SafeTensors.Load(FileName);
                    Assert.Equal(state.Keys, loaded.Keys);
                    foreach (var (name, tensor) in state)
                    {
                        Assert.Equal(tensor.dtype, loaded[name].dtype);
                        Assert.Equal(tensor.shape, loaded[name].shape);
                        Assert.Equal(tensor.bytes.ToArray(), loaded[name].bytes.ToArray());
                    }
                    var bytes = File.ReadAllBytes(FileName);
                    File.WriteAllBytes(FileName, bytes[..System.Random.Shared.Next(bytes.Length)]);
                    var error = Assert.Throws<InvalidDataException>(() => SafeTensors.Load(FileName));
                    Assert.StartsWith(
                        $"{FileName}: expected a whole safetensors file, found: ",
                        error.Message
                    );
                }
            )
        );

    [Theory]
    [InlineData(0, "{}", "JSON")]
    [InlineData(long.MaxValue, "{}", "header")]
    [InlineData(-1, "{}", "header")]
    [InlineData(9, "{}", "header")]
    [InlineData(2, "[]", "JSON")]
    [InlineData(4, "null", "header")]
    [InlineData(56, """{"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}""", "")]
    [InlineData(60, """{"a":{"dtype":"F32","shape":[999999999999],"data_offsets":[0,4]}}""", "")]
    public void A_damaged_file_is_named(long length, string header, string found)
    {
        using (var writer = new BinaryWriter(File.Create(FileName)))
        {
            writer.Write(length is 56 or 60 ? header.Length : length);
            writer.Write(header.ToCharArray());
        }
        var error = Assert.Throws<InvalidDataException>(() => SafeTensors.Load(FileName));
        Assert.StartsWith(FileName, error.Message);
        Assert.Contains(found, error.Message);
    }

    [Fact]
    public void A_view_is_written_row_by_row()
    {
        var columns = tensor(new[] { 1L, 2, 3, 4, 5, 6 }, [2, 3]).t();
        SafeTensors.Save(FileName, new Dictionary<string, Tensor> { ["t"] = columns });
        Assert.Equal([1, 4, 2, 5, 3, 6], SafeTensors.Load(FileName)["t"].data<long>().ToArray());
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
        foreach (var name in new[] { "__metadata__", "half \ud800", "" })
        {
            var state = new Dictionary<string, Tensor> { [name] = ones(1) };
            var error = Assert.Throws<ArgumentException>(() => SafeTensors.Save(FileName, state));
            Assert.StartsWith($"{FileName}: found a tensor named '{name}'", error.Message);
        }
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }
}
