using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SequenceLab.Setup;

/// <summary>What TorchSharp needs of a machine, and what this one has.</summary>
internal static partial class TorchPlatform
{
    private const string Needs =
        "TorchSharp needs Windows on x64 or Arm64, macOS on Apple silicon, "
        + "or Linux on x64 with glibc 2.34 and the libstdc++ of GCC 12 or later";

    /// <summary>One sentence that says why TorchSharp cannot run here, or null where it can.</summary>
    public static string? Problem() =>
        Problem(
            OperatingSystem.IsLinux() ? "Linux"
                : OperatingSystem.IsMacOS() ? "macOS"
                : OperatingSystem.IsWindows() ? "Windows"
                : RuntimeInformation.OSDescription,
            RuntimeInformation.ProcessArchitecture,
            RuntimeInformation.RuntimeIdentifier.Contains("musl"),
            OperatingSystem.IsLinux() ? GlibcVersion() : null
        );

    /// <summary>The sentence for a library that the dynamic linker of a right kind of machine has refused.</summary>
    /// <param name="linker">What the linker said.</param>
    public static string Problem(string linker)
    {
        var missing = MissingVersion().Match(linker);
        var found = missing.Success ? $"{missing.Groups[1].Value} is missing here" : linker.Trim();
        return Problem() ?? $"{Needs}; {found}.";
    }

    internal static string? Problem(string system, Architecture architecture, bool musl, Version? glibc)
    {
        var found = (system, architecture) switch
        {
            ("Windows", Architecture.X64 or Architecture.Arm64) => null,
            ("macOS", Architecture.Arm64) => null,
            ("Linux", Architecture.X64) when musl => "Linux with musl in place of glibc",
            ("Linux", Architecture.X64) when glibc < new Version(2, 34) => $"Linux with glibc {glibc}",
            ("Linux", Architecture.X64) => null,
            (_, Architecture.X86 or Architecture.Arm) => $"a 32-bit process on {system} ({architecture})",
            _ => $"{system} on {architecture}",
        };
        return found is null ? null : $"{Needs}; this is {found}.";
    }

    private static Version? GlibcVersion()
    {
        try
        {
            return Version.TryParse(Marshal.PtrToStringUTF8(LibcVersion()), out var version) ? version : null;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null; // not glibc
        }
    }

    [DllImport("libc", EntryPoint = "gnu_get_libc_version")]
    private static extern IntPtr LibcVersion();

    // ".../libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by ...)"
    [GeneratedRegex("version `([^']+)' not found")]
    private static partial Regex MissingVersion();
}
