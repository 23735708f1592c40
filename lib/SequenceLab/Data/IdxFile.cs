using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace SequenceLab.Data;

/// <summary>Reads IDX files, the format of MNIST, gzipped or not, and checks them.</summary>
internal static class IdxFile
{
    /// <summary>The bytes after the header, row by row.</summary>
    /// <exception cref="DataFileException">The file is damaged or another one.</exception>
    public static byte[] Read(string path, DataFile expected)
    {
        int[] header = [0x800 + expected.Shape.Length, .. expected.Shape];
        var length = header.Length * sizeof(int) + expected.Shape.Aggregate(1, (a, b) => a * b);
        var content = Unpack(path, length + 1); // one byte more shows a file that is too long
        for (var i = 0; i < header.Length && content.Length >= 4 * (i + 1); i++)
        {
            if (
                BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 * i)) is var number
                && number != header[i]
            )
            {
                var what = i == 0 ? "magic number" : $"size {i} of {expected.Shape.Length}:";
                throw new DataFileException(path, $"{what} {number}", $"{header[i]}");
            }
        }
        if (content.Length != length)
        {
            var found = content.Length > length ? $"more than {length:N0}" : $"{content.Length:N0}";
            throw new DataFileException(path, $"{found} unpacked bytes", $"{length:N0}");
        }
        var sha = Convert.ToHexStringLower(SHA256.HashData(content));
        return sha == expected.Sha256
            ? content[(header.Length * sizeof(int))..]
            : throw new DataFileException(path, $"SHA-256 {sha} of the unpacked content", expected.Sha256);
    }

    private static byte[] Unpack(string path, int most)
    {
        using var file = File.OpenRead(path);
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        var (buffer, count) = (new byte[most], 0);
        using Stream content = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        try
        {
            while (count < most && content.Read(buffer, count, most - count) is var read and > 0)
            {
                count += read;
            }
        }
        catch (InvalidDataException e)
        {
            var found = $"gzip data that cannot be unpacked after {count:N0} bytes ({e.Message})";
            throw new DataFileException(path, found, "an intact gzip file", e);
        }
        return buffer[..count];
    }
}
