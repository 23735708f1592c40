using System.IO.Compression;
using System.Runtime.InteropServices;
using TorchSharp.Tests.Oracle;

namespace TorchSharp.Tests.Serialization;

/// <summary>The <c>.dat</c> format, against files that TorchSharp 0.107.0 wrote.</summary>
public class StateFormatTests
{
    public static TheoryData<string, int> Files =>
        new()
        {
            { "classifier-adam.dat", 12 },
            { "classifier-sgd-momentum-clip.dat", 6 },
            { "bidirectional-adamw.dat", 18 },
        };

    private static string Golden => Reference.PathOf("Serialization", "classifier-adam.dat");

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadsAndWritesTorchSharpsFilesByteForByte(string file, int entries)
    {
        var bytes = File.ReadAllBytes(Reference.PathOf("Serialization", file));

        var state = Read(new MemoryStream(bytes));

        Assert.Equal(entries, state.Count);
        Assert.Contains(state, e => e.Name == "lstm.weight_ih_l0" && e.Header.Shape.Length == 2);
        Assert.All(state, e => Assert.Equal(6, e.Header.Dtype));
        Assert.All(
            state,
            e => Assert.All(MemoryMarshal.Cast<byte, float>(e.Data).ToArray(), x => Assert.InRange(x, -1, 1))
        );
        Assert.Equal(bytes, Write(state));
    }

    [Fact]
    public void FileCutAnywhereIsAnError()
    {
        var bytes = File.ReadAllBytes(Golden);
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            Assert.Throws<EndOfStreamException>(() => Read(new MemoryStream(cut)));
        }
    }

    [Fact]
    public void CompressedStreamOfUnknownLengthReadsTheSame()
    {
        var bytes = File.ReadAllBytes(Golden);
        Assert.Equal(bytes, Write(Read(Compressed(bytes))));
        Assert.Throws<EndOfStreamException>(() => Read(Compressed(bytes[..^1])));
    }

    [Theory]
    [InlineData(new byte[] { 1, 1, (byte)'w', 99, 0 }, "dtype number 99")]
    [InlineData(new byte[] { 1, 1, (byte)'w', 8, 0 }, "dtype number 8")]
    [InlineData(new byte[] { 1, 1, (byte)'w', 6, 0xff, 0x7f }, "16383 dimensions")]
    [InlineData(new byte[] { 1, 0xff, 0xff, 0xff, 0xff, 0x07 }, "a name of 2147483647 bytes")]
    [InlineData(
        new byte[] { 1, 1, (byte)'w', 6, 2, 0xff, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0x7f },
        "too many elements"
    )]
    [InlineData(
        new byte[] { 1, 1, (byte)'w', 6, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1 },
        "63 bits"
    )]
    public void LyingNumbersAreErrors(byte[] bytes, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<InvalidDataException>(() => Read(new MemoryStream(bytes))).Message
        );

    [Fact]
    public void LyingLengthAllocatesNothing()
    {
        // a float32 tensor of a gigabyte, of which not one byte is there
        byte[] bytes = [1, 1, (byte)'w', 6, 1, 0x80, 0x80, 0x80, 0x80, 0x01];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<EndOfStreamException>(() => Read(new MemoryStream(bytes)));
        Assert.Throws<EndOfStreamException>(() => Read(Compressed(bytes)));

        Assert.Contains("needs 1073741824 bytes, but the file has 0 left", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void InterruptedSaveLeavesTheOldFile()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "model.dat");
        AtomicFile.Write(path, writer => writer.Write("old"));
        var old = File.ReadAllBytes(path);

        Assert.Throws<IOException>(() =>
            AtomicFile.Write(
                path,
                writer =>
                {
                    writer.Write(new byte[100_000]);
                    throw new IOException("disk full");
                }
            )
        );

        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Single(folder.GetFiles());
        AtomicFile.Write(path, writer => writer.Write("newer"));
        Assert.NotEqual(old, File.ReadAllBytes(path));
        folder.Delete(recursive: true);
    }

    private static List<(string Name, TensorHeader Header, byte[] Data)> Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        List<(string, TensorHeader, byte[])> state = [];
        var count = StateFormat.ReadCount(reader);
        for (var i = 0; i < count; i++)
        {
            var name = StateFormat.ReadName(reader);
            var header = TensorHeader.Read(reader);
            state.Add((name, header, StateFormat.ReadData(reader, header)));
        }
        return state;
    }

    private static byte[] Write(List<(string Name, TensorHeader Header, byte[] Data)> state)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        StateFormat.WriteCount(writer, state.Count);
        foreach (var (name, header, data) in state)
            StateFormat.WriteEntry(writer, name, TensorHeader.Of(header.Dtype, header.Shape), data);
        writer.Flush();
        return stream.ToArray();
    }

    private static BrotliStream Compressed(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var compressor = new BrotliStream(target, CompressionMode.Compress, leaveOpen: true))
            compressor.Write(bytes);
        target.Position = 0;
        return new BrotliStream(target, CompressionMode.Decompress);
    }
}
