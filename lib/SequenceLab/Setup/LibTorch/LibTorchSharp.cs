using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.Win32.SafeHandles;

namespace SequenceLab.Setup;

/// <summary>
/// Loads TorchSharp's native library where the runtime's own search fails. On Linux before GCC 13 (Debian 12,
/// Ubuntu 22.04) it loads a copy in memory that does without the one version of libstdc++ which is missing there and
/// which nothing in the library uses. Where nothing helps, the first use of torch throws
/// <see cref="PlatformNotSupportedException"/> with one sentence that says why.
/// </summary>
internal static class LibTorchSharp
{
    // "LibTorchSharp" is TorchSharp's own name for it; the file of Linux is libLibTorchSharp.so
    private const string Name = "LibTorchSharp";

    /// <summary>Runs when a member of this assembly is first used, before any use of torch by it.</summary>
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.ResolvingUnmanagedDll += Resolve;

    // the runtime asks here only when its own search has failed
    internal static IntPtr Resolve(Assembly torchSharp, string name)
    {
        if (name != Name)
        {
            return IntPtr.Zero;
        }
        try
        {
            return OperatingSystem.IsLinux() && FileOf(torchSharp) is { } file ? Load(torchSharp, file)
                : TorchPlatform.Problem() is { } problem ? throw new PlatformNotSupportedException(problem)
                : IntPtr.Zero;
        }
        catch (Exception) when (IsTrial())
        {
            // TorchSharp swallows an exception here, copies 480 MB and prints a page of trace. A handle of any kind
            // sends it on to its first native call, where the runtime asks again and the exception gets through.
            return NativeLibrary.GetMainProgramHandle();
        }
    }

    /// <summary>Loads a file of LibTorchSharp as it is or, if libstdc++ is too old for it, a mended copy.</summary>
    /// <exception cref="PlatformNotSupportedException">Neither can be loaded on this machine.</exception>
    internal static IntPtr Load(Assembly torchSharp, string file)
    {
        // libtorch first, by name: loaded from two folders it would end the process
        if (!NativeLibrary.TryLoad("torch", torchSharp, null, out _))
        {
            return TorchPlatform.Problem() is { } problem
                ? throw new PlatformNotSupportedException(problem)
                : IntPtr.Zero;
        }
        if (NativeLibrary.TryLoad(file, out var library))
        {
            return library;
        }
        try
        {
            return LoadFromMemory(ElfVersions.MakeWeak(File.ReadAllBytes(file), "GLIBCXX_3.4.32"));
        }
        catch (DllNotFoundException e)
        {
            throw new PlatformNotSupportedException(TorchPlatform.Problem(e.Message), e);
        }
    }

    /// <summary>Loads a library that is in no file; what is loaded stays when its descriptor is closed.</summary>
    internal static IntPtr LoadFromMemory(byte[] elf)
    {
        using var memory = new SafeFileHandle(MemoryFile(Name, 0), ownsHandle: true);
        if (memory.IsInvalid)
        {
            throw new DllNotFoundException($"memfd_create: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        RandomAccess.Write(memory, elf, 0);
        return NativeLibrary.Load($"/proc/self/fd/{memory.DangerousGetHandle()}");
    }

    // in a program's output, or in the package cache that a notebook loads from
    private static string? FileOf(Assembly torchSharp)
    {
        var folder = Path.GetDirectoryName(torchSharp.Location) ?? "";
        string[] places = ["", "runtimes/linux-x64/native", "../../runtimes/linux-x64/native"];
        return places.Select(p => Path.Combine(folder, p, $"lib{Name}.so")).FirstOrDefault(File.Exists);
    }

    private static bool IsTrial() =>
        new StackTrace().GetFrames().Any(f => f.GetMethod()?.DeclaringType == typeof(NativeLibrary));

    [DllImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    private static extern int MemoryFile([MarshalAs(UnmanagedType.LPUTF8Str)] string name, uint flags);
}
