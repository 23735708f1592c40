using System.Diagnostics;
using System.Reflection;

namespace SequenceLab.Tests.Package;

/// <summary>The library packed as it was built for these tests, in a folder that serves as a package source.</summary>
public sealed class PackedLibrary : IDisposable
{
    public const string Version = "0.0.1-test";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("package-");

    public PackedLibrary() =>
        Dotnet(
            Root,
            [
                "pack",
                "lib/SequenceLab",
                "--no-build",
                "-c",
                Configuration,
                "-o",
                folder.FullName,
                $"-p:Version={Version}",
            ]
        );

    public string Folder => folder.FullName;

    private static string Configuration =>
        typeof(PackedLibrary).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The folder of the solution.</summary>
    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "SequenceLab.slnx")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    /// <summary>Runs dotnet in a folder; an exit code other than 0 fails the test.</summary>
    /// <returns>What it printed.</returns>
    public static string Dotnet(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{printed}{errors.Result}");
        return printed;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
