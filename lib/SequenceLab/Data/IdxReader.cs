using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace SequenceLab.Data;

/// <summary>Reads gzipped IDX files, the format of MNIST, and checks them.</summary>
internal static class IdxReader
{
    /// <summary>The bytes after the header, row by row.</summary>
    /// <exception cref="DataFileException">The file is damaged or another one.</exception>
    public static byte[] Read(string path, IdxFile expected)
    {
        var content = Unpack(path);
        Check(path, content, expected);
        return content[HeaderLength(expected)..];
    }

    private static byte[] Unpack(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0)
            throw new DataFileException(path, "an empty file", "a gzip file");
        if (file.ReadByte() != 0x1f || file.ReadByte() != 0x8b)
            throw new DataFileException(path, "no gzip header (1f 8b)", "a gzip file");
        file.Position = 0;
        using var content = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(file, CompressionMode.Decompress);
            gzip.CopyTo(content);
        }
        catch (InvalidDataException e)
        {
            var found = $"gzip data that cannot be unpacked after {content.Length:N0} bytes ({e.Message})";
            throw new DataFileException(path, found, "an intact gzip file", e);
        }
        return content.ToArray();
    }

    private static void Check(string path, byte[] content, IdxFile expected)
    {
        var header = HeaderLength(expected);
        if (content.Length < header)
            throw new DataFileException(
                path,
                $"{content.Length:N0} unpacked bytes",
                $"an IDX header of {header} bytes"
            );
        if (Number(content, 0) is var magic && magic != expected.Magic)
            throw new DataFileException(path, $"magic number {magic}", $"{expected.Magic}");
        for (var i = 0; i < expected.Shape.Length; i++)
            if (Number(content, i + 1) is var size && size != expected.Shape[i])
                throw new DataFileException(path, $"{Dimension(i)} {size}", $"{expected.Shape[i]}");
        var length = header + expected.Shape.Aggregate(1L, (a, b) => a * b);
        if (content.Length != length)
            throw new DataFileException(
                path,
                $"{content.Length:N0} unpacked bytes",
                $"{length:N0} (cut short or too long)"
            );
        var sha = Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();
        if (sha != expected.Sha256)
            throw new DataFileException(path, $"SHA-256 {sha} of the unpacked content", expected.Sha256);
    }

    private static int HeaderLength(IdxFile file) => 4 * (1 + file.Shape.Length);

    private static int Number(byte[] content, int index) =>
        BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 * index));

    private static string Dimension(int i) =>
        i switch
        {
            0 => "a count of",
            1 => "rows:",
            _ => "columns:",
        };
}
