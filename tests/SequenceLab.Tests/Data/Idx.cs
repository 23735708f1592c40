using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>Makes small IDX files and the manifest lines that describe them.</summary>
internal static class Idx
{
    public static byte[] Content(int magic, int[] shape, byte[] values)
    {
        var content = new byte[4 * (1 + shape.Length) + values.Length];
        BinaryPrimitives.WriteInt32BigEndian(content, magic);
        for (var i = 0; i < shape.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4 + 4 * i), shape[i]);
        values.CopyTo(content, content.Length - values.Length);
        return content;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static IdxFile Describe(string name, int magic, int[] shape, byte[] content) =>
        new(name, magic, shape, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>A set of 12 + 5 drawn digits: its description and its packed files.</summary>
    public static (DataSet<IdxFile> Set, Dictionary<string, byte[]> Files) Small(params Uri[] mirrors)
    {
        var digits = Mnist.StandIn(12, 5);
        var files = new Dictionary<string, byte[]>();
        IdxFile File(string name, int magic, int[] shape, ReadOnlySpan<byte> values)
        {
            var content = Content(magic, shape, values.ToArray());
            files[name] = Gzip(content);
            return Describe(name, magic, shape, content);
        }
        IdxFile[] described =
        [
            File("train-images.gz", 2051, [12, 28, 28], digits.Train.Pixels),
            File("train-labels.gz", 2049, [12], digits.Train.Digits),
            File("test-images.gz", 2051, [5, 28, 28], digits.Test.Pixels),
            File("test-labels.gz", 2049, [5], digits.Test.Digits),
        ];
        return (new DataSet<IdxFile>("Drawn digits", mirrors, described) { Name = "small" }, files);
    }
}
