using System.Buffers.Binary;
using System.Text;
using SequenceLab.Export;
using SequenceLab.Tests.Data;
using TorchSharp;

namespace SequenceLab.Tests.Export;

/// <summary>Every way a file can be wrong is refused, with what was found and what was expected.</summary>
public sealed class SafeTensorsDamageTests : IDisposable
{
    private const string Good = """{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""",
        7,
        "found 7 bytes of data, expected 8, where the last tensor, 'x', ends"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""",
        9,
        "found 9 bytes of data, expected 8"
    )]
    [InlineData("{}", 1, "found 1 bytes of data, expected none")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}}""",
        12,
        "tensor 'x': 12 bytes, expected 8: F32 of shape [2]"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""",
        8,
        "tensor 'x': data_offsets [8, 0], expected two, begin and end"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[8]}}""",
        8,
        "tensor 'x': data_offsets [8]"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,-8]}}""",
        8,
        "tensor 'x': data_offsets [0,-8], expected whole numbers from 0 on"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}""",
        8,
        "tensor 'x': shape [2.5], expected whole numbers"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":"2","data_offsets":[0,8]}}""",
        8,
        "tensor 'x': shape \"2\", expected a list"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}""",
        8,
        "expected one that 63 bits can count"
    )]
    [InlineData(
        """{"x":{"dtype":"Q4","shape":[2],"data_offsets":[0,8]}}""",
        8,
        "tensor 'x': dtype \"Q4\", expected one of BOOL, U8"
    )]
    [InlineData("""{"x":{"shape":[2],"data_offsets":[0,8]}}""", 8, "tensor 'x': no 'dtype', expected one")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""",
        12,
        "tensor 'x' from byte 4 of the data, expected from 0, where there is a gap"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""",
        12,
        "tensor 'y' from byte 4 of the data, expected from 8, where the one before it ends"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"x":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}""",
        16,
        "the header: 'x' twice"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","dtype":"I64","shape":[2],"data_offsets":[0,8]}}""",
        8,
        "tensor 'x': 'dtype' twice"
    )]
    [InlineData("""{"x":[1]}""", 0, "tensor 'x': Array, expected a JSON object")]
    [InlineData("""{"__metadata__":{"n":3}}""", 0, "__metadata__: found 3, expected texts only")]
    [InlineData("""[{"x":1}]""", 0, "a header that does not begin with {")]
    [InlineData("""{"x":""", 0, "a header that cannot be read")]
    [InlineData("""{"\ud800":{}}""", 0, "a header that cannot be read")]
    [InlineData("", 0, "a header that does not begin with {")]
    public void A_damaged_header_is_refused(string header, int dataLength, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(header);
        Refused(Prefix((ulong)bytes.Length), bytes, new byte[dataLength], message);
    }

    [Fact]
    public void Offsets_in_any_order_are_read()
    {
        const string later = """{"dtype":"I64","shape":[],"data_offsets":[8,16]}""";
        var header = Encoding.UTF8.GetBytes($$"""{"y":{{later}},"x":{{Good}}}   """);
        var path = Written(
            Prefix((ulong)header.Length),
            header,
            [0, 0, 128, 63, 0, 0, 0, 64, 5, 0, 0, 0, 0, 0, 0, 0]
        );
        var state = SafeTensors.Load(path);
        Assert.Equal([1f, 2f], state["x"].data<float>().ToArray());
        Assert.Equal(5, state["y"].ToInt64());
        Assert.Empty(state["y"].shape);
    }

    [Fact]
    public void A_file_shorter_than_its_prefix_is_refused() =>
        Refused([1, 2, 3], [], [], "found 3 bytes, expected 8 bytes of header length first");

    [Theory]
    [InlineData(3UL, "a header of 3 bytes, expected at most 2: 2 bytes follow")]
    [InlineData(ulong.MaxValue, "a header of 18446744073709551615 bytes")]
    public void A_header_longer_than_the_file_is_refused(ulong length, string message) =>
        Refused(Prefix(length), "{}"u8.ToArray(), [], message);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Refused(
            Prefix(5),
            [(byte)'{', 0xff, (byte)'"', (byte)'"', (byte)'}'],
            [],
            "a header that cannot be read"
        );

    private void Refused(byte[] prefix, byte[] header, byte[] data, string message)
    {
        var path = Written(prefix, header, data);
        var error = Assert.Throws<InvalidDataException>(() => SafeTensors.Load(path));
        Assert.StartsWith($"{path}: found ", error.Message);
        Assert.Contains(message, error.Message);
    }

    private string Written(params byte[][] parts)
    {
        var path = folder.File("damaged.safetensors");
        File.WriteAllBytes(path, [.. parts.SelectMany(part => part)]);
        return path;
    }

    private static byte[] Prefix(ulong length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
        return bytes;
    }
}
