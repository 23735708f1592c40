using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>Makes small IDX files and the manifest lines that describe them.</summary>
internal static class IdxFiles
{
    public static byte[] Content(byte[] values, params int[] shape)
    {
        var content = new byte[4 * (1 + shape.Length) + values.Length];
        BinaryPrimitives.WriteInt32BigEndian(content, 0x800 + shape.Length);
        for (var i = 0; i < shape.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4 + 4 * i), shape[i]);
        }
        values.CopyTo(content, content.Length - values.Length);
        return content;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }
        return packed.ToArray();
    }

    public static DataFile Describe(string name, byte[] content, params int[] shape) =>
        new(name, Convert.ToHexStringLower(SHA256.HashData(content))) { Shape = shape };

    /// <summary>A set of 12 + 5 drawn digits: its description and its unpacked files.</summary>
    public static (DataSet Set, Dictionary<string, byte[]> Files) Small(params Uri[] mirrors)
    {
        var digits = Mnist.StandIn(12, 5);
        var files = new Dictionary<string, byte[]>
        {
            ["train-images-idx3-ubyte.gz"] = Content(digits.Train.Pixels.ToArray(), 12, 28, 28),
            ["train-labels-idx1-ubyte.gz"] = Content(digits.Train.Digits.ToArray(), 12),
            ["t10k-images-idx3-ubyte.gz"] = Content(digits.Test.Pixels.ToArray(), 5, 28, 28),
            ["t10k-labels-idx1-ubyte.gz"] = Content(digits.Test.Digits.ToArray(), 5),
        };
        int[][] shapes =
        [
            [12, 28, 28],
            [12],
            [5, 28, 28],
            [5],
        ];
        var described = files.Zip(shapes, (f, shape) => Describe(f.Key, f.Value, shape));
        return (new DataSet("Drawn digits", mirrors, [.. described]) { Name = "small" }, files);
    }
}
