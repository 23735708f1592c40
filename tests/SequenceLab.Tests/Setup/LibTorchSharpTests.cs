using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text;
using SequenceLab.Setup;
using SequenceLab.Tests.Data;

namespace SequenceLab.Tests.Setup;

/// <summary>On a Linux before GCC 13 every test that uses torch shows the cure; these show its parts.</summary>
public class LibTorchSharpTests
{
    [Fact]
    public void The_mended_copy_loads_from_memory_and_has_TorchSharps_functions()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "for Linux");
        TorchSharp.torch.zeros(1).Dispose(); // libtorch itself must be loaded before
        var library = LibTorchSharp.LoadFromMemory(
            ElfVersions.MakeWeak(TorchSharpFiles.Library(), "GLIBCXX_3.4.32")
        );
        Assert.True(NativeLibrary.TryGetExport(library, "THSTorch_manual_seed", out _));
    }

    [Fact]
    public void Where_nothing_helps_one_sentence_says_what_is_missing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "for Linux");
        using var folder = new TemporaryFolder();
        var (assembly, file) = OnAnOlderMachine(folder.Path);

        var error = Assert.Throws<PlatformNotSupportedException>(() => LibTorchSharp.Load(assembly, file));
        Assert.Equal(
            "TorchSharp needs Windows on x64 or Arm64, macOS on Apple silicon, or Linux on x64 with glibc 2.34 and "
                + "the libstdc++ of GCC 12 or later; GLIBCXX_9.4.30 is missing here.",
            error.Message
        );
        // TorchSharp's first try must seem to succeed: it would swallow the sentence and print its trace
        Assert.True(NativeLibrary.TryLoad("LibTorchSharp", assembly, null, out _));
    }

    // as TorchSharp's folder would be where libstdc++ is older than GCC 12's: a version is asked for that no one has
    private static (System.Reflection.Assembly, string) OnAnOlderMachine(string folder)
    {
        var library = TorchSharpFiles.Library();
        var version = "GLIBCXX_3.4.30"u8;
        "GLIBCXX_9.4.30"u8.CopyTo(library.AsSpan(library.AsSpan().IndexOf(version)));
        var file = Path.Combine(folder, "libLibTorchSharp.so");
        File.WriteAllBytes(file, library);
        File.Copy(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so"),
            Path.Combine(folder, "libtorch.so")
        );
        var managed = Path.Combine(folder, "Older.dll");
        File.Copy(typeof(Xunit.Sdk.FailException).Assembly.Location, managed);
        return (new Older(managed).Assembly, file);
    }

    private sealed class Older : AssemblyLoadContext
    {
        public Older(string file)
        {
            Assembly = LoadFromAssemblyPath(file);
            ResolvingUnmanagedDll += LibTorchSharp.Resolve;
        }

        public System.Reflection.Assembly Assembly { get; }
    }
}
