using System.Security.Cryptography;

namespace SequenceLab.Tests.Data;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sequencelab-").FullName;

    public string File(params string[] names)
    {
        var path = System.IO.Path.Combine([Path, .. names]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>The files in it, by path, with the SHA-256 of each.</summary>
    public Dictionary<string, string> Content() =>
        Directory
            .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(path => path, path => Sha(System.IO.File.ReadAllBytes(path)));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Sha(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
