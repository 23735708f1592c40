using System.Text.Json;
using SequenceLab.Export;
using SequenceLab.Tests.Data;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Export;

/// <summary>A reader of a few lines of Python, which knows nothing of this library, finds the same numbers.</summary>
public sealed class SafeTensorsPythonTests : IDisposable
{
    private const string Reader = """
        import json, struct, sys
        data = open(sys.argv[1], 'rb').read()
        (length,) = struct.unpack('<Q', data[:8])
        header = json.loads(data[8:8 + length])
        codes = {'F32': 'f', 'F64': 'd', 'I64': 'q'}
        out = {'__metadata__': header.pop('__metadata__', {})}
        for name, entry in header.items():
            begin, end = (8 + length + offset for offset in entry['data_offsets'])
            code = codes[entry['dtype']]
            assert begin % struct.calcsize(code) == 0, 'not aligned'
            values = struct.unpack('<%d%s' % ((end - begin) // struct.calcsize(code), code), data[begin:end])
            out[name] = {'shape': entry['shape'], 'values': values}
        print(json.dumps(out))
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Python_reads_the_same_numbers()
    {
        random.manual_seed(4);
        var state = new Dictionary<string, Tensor>
        {
            ["odd"] = randn(3, 1),
            ["matrix"] = randn(5, 7),
            ["doubles"] = randn(2, 2, 2, dtype: ScalarType.Float64),
            ["whole"] = randint(-5, 5, new long[] { 4 }, dtype: ScalarType.Int64),
            ["one"] = tensor(2.5f),
        };
        var path = folder.File("state.safetensors");
        SafeTensors.Save(path, state, new Dictionary<string, string> { ["format"] = "pt" });
        using var read = JsonDocument.Parse(await Tools.Python(Reader, path));
        Assert.Equal("pt", read.RootElement.GetProperty("__metadata__").GetProperty("format").GetString());
        foreach (var (name, tensor) in state)
        {
            var entry = read.RootElement.GetProperty(name);
            Assert.Equal(tensor.shape, entry.GetProperty("shape").Deserialize<long[]>());
            var expected = tensor.to(ScalarType.Float64).reshape(-1).data<double>().ToArray();
            Assert.Equal(expected, entry.GetProperty("values").Deserialize<double[]>());
        }
    }
}
