using TorchSharp.Tests.Oracle;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Serialization;

public class ModuleFileTests
{
    private static string Golden => Reference.PathOf("Serialization", "classifier-sgd-momentum-clip.dat");

    [Fact]
    public void StateOfTorchSharpLoadsAndSavesByteForByte()
    {
        using var net = new Net();
        net.load(Golden);
        using var stream = new MemoryStream();
        net.save(stream);
        Assert.Equal(File.ReadAllBytes(Golden), stream.ToArray());
    }

    [Fact]
    public void DamagedFileChangesNothing()
    {
        using var net = new Net();
        var before = net.readout.weight.data<float>().ToArray();
        var path = Path.GetTempFileName();
        var bytes = File.ReadAllBytes(Golden);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            File.WriteAllBytes(path, bytes[..length]);
            var error = Assert.Throws<InvalidDataException>(() => net.load(path));
            Assert.Contains(path, error.Message);
        }
        Assert.Equal(before, net.readout.weight.data<float>().ToArray());
        File.Delete(path);
        Assert.Throws<FileNotFoundException>(() => net.load(path));
    }

    [Fact]
    public void StrictLoadingComparesNamesShapesAndTypes()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();
        using var wider = nn.Linear(4, 7);
        var sizes = Assert.Throws<ArgumentException>(() => wider.load(Golden));
        Assert.Contains("expected 2, but found 6", sizes.Message);

        var path = Path.GetTempFileName();
        nn.Linear(5, 3).save(path);
        var shape = Assert.Throws<ArgumentException>(() => nn.Linear(4, 3).load(path));
        Assert.Contains("weight: expected [3, 4], found [3, 5]", shape.Message);
        var type = Assert.Throws<ArgumentException>(() => nn.Linear(5, 3).to(ScalarType.Float64).load(path));
        Assert.Contains("expected Float64, found Float32", type.Message);
        var name = Assert.Throws<ArgumentException>(() => nn.LSTMCell(2, 1, bias: false).load(path));
        Assert.Contains("'weight'", name.Message);
        File.Delete(path);
    }

    [Fact]
    public void LooseLoadingReportsWhatItFound()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();
        var readout = nn.Linear(5, 3);
        var path = Path.GetTempFileName();
        net.save(path, skip: ["lstm.bias_ih_l0"]);
        Dictionary<string, bool> loaded = [];
        using var other = new Net();
        other.load(path, strict: false, skip: ["readout.bias"], loadedParameters: loaded);

        Assert.Equal(5, loaded.Count);
        Assert.All(loaded.Values, Assert.True);
        Assert.Equal(
            net.readout.weight.data<float>().ToArray(),
            other.readout.weight.data<float>().ToArray()
        );
        Assert.NotEqual(
            net.readout.bias!.data<float>().ToArray(),
            other.readout.bias!.data<float>().ToArray()
        );

        loaded.Clear();
        readout.load(path, strict: false, loadedParameters: loaded);
        Assert.All(loaded.Values, Assert.False);
        File.Delete(path);
    }

    [Fact]
    public void TensorsOfEveryTypeComeBack()
    {
        using var scope = NewDisposeScope();
        Tensor[] all =
        [
            randn(3, 2).t(),
            randn([2, 1, 3], ScalarType.Float64),
            arange(5),
            tensor((bool[])[true, false]),
            tensor(2.5f),
            zeros(0, 3),
            tensor((byte[])[1, 255]),
        ];
        foreach (var original in all)
        {
            using var stream = new MemoryStream();
            original.Save(stream);
            var copy = Tensor.Load(new MemoryStream(stream.ToArray()));
            Assert.Equal(original.dtype, copy.dtype);
            Assert.Equal(original.shape, copy.shape);
            Assert.True(original.eq(copy).all().ToBoolean());
        }
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        internal readonly TorchSharp.Modules.LSTM lstm = nn.LSTM(4, 5, batchFirst: true);
        internal readonly TorchSharp.Modules.Linear readout = nn.Linear(5, 3);

        internal Net()
            : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input) => readout.call(lstm.call(input).Item1.select(1, -1));
    }
}
