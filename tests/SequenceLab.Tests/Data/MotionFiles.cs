using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>Makes small motion data sets: CSV files, archives, and the manifest lines that describe them.</summary>
internal static class MotionFiles
{
    private static readonly string Header = "," + string.Join(',', MotionChannels.All);

    /// <summary>A CSV file: in row r, column c of the twelve the number first + r + c / 100.</summary>
    public static string Csv(int first, int rows)
    {
        var text = new StringBuilder(Header + "\n");
        for (var r = 0; r < rows; r++)
        {
            var cells = Enumerable
                .Range(0, 12)
                .Select(c => (first + r + c / 100.0).ToString(CultureInfo.InvariantCulture));
            text.Append($"{r},{string.Join(',', cells)}\n");
        }
        return text.ToString();
    }

    /// <summary>Three recordings of two people, in an order that is not the one they are read in.</summary>
    public static Dictionary<string, string> Three() =>
        new()
        {
            ["A/sit_5/sub_2.csv"] = Csv(300, 3),
            ["A/wlk_7/sub_1.csv"] = Csv(200, 2),
            ["A/dws_11/sub_1.csv"] = Csv(100, 4),
        };

    public static byte[] Zip(Dictionary<string, string> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return packed.ToArray();
    }

    public static DataFile Describe(Dictionary<string, string> files)
    {
        var lines = files
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{Sha(f.Value)}  {f.Key[2..]}\n");
        return new("a.zip", Sha(string.Concat(lines)))
        {
            Folder = "A",
            Recordings = files.Count,
            Rows = files.Values.Sum(t => t.Count(c => c == '\n') - 1),
            Bytes = files.Values.Sum(t => (long)Encoding.UTF8.GetByteCount(t)),
        };
    }

    private static string Sha(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
