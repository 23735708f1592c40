using TorchSharp;

namespace SequenceLab.Tests.Setup;

/// <summary>The published TorchSharp, in the package cache.</summary>
internal static class TorchSharpFiles
{
    private static string Package { get; } =
        Path.GetFullPath(Path.Combine(typeof(torch).Assembly.Location, "../../.."));

    /// <summary>libLibTorchSharp.so for Linux, which the package holds on every system.</summary>
    public static byte[] Library() =>
        File.ReadAllBytes(Path.Combine(Package, "runtimes/linux-x64/native/libLibTorchSharp.so"));
}
