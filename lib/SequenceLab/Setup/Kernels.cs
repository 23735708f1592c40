using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace SequenceLab;

/// <summary>What TorchSharp 0.107 and Plotly.NET 6 need to run in notebook kernels and on older Linux.</summary>
public static class Kernels
{
    private static readonly AssemblyLoadContext fsharp = new("FSharp.Core 10.1");

    /// <summary>To be called in a notebook's first cell, before the first <c>#r "nuget:"</c>.</summary>
    public static void Prepare()
    {
        // Plotly.NET 6 is built on FSharp.Core 10.1; the kernels carry 10.0 and would not load it beside that
        if (Assembly.Load("FSharp.Core").GetName().Version < new Version(10, 1))
            AssemblyLoadContext.Default.Resolving += FSharp;
    }

    [ModuleInitializer]
    internal static void Initialize() => AssemblyLoadContext.Default.ResolvingUnmanagedDll += LibTorchSharp;

    private static Assembly? FSharp(AssemblyLoadContext _, AssemblyName name) =>
        name.Name switch
        {
            "FSharp.Core" => Core(),
            // built on an older FSharp.Core, it would bind to the kernel's
            "Giraffe.ViewEngine" when Core() is not null => FromPackage(
                "giraffe.viewengine/1.4.0/lib/net5.0/Giraffe.ViewEngine.dll"
            ),
            _ => null,
        };

    private static Assembly Core() => FromPackage("fsharp.core/10.1.403/lib/netstandard2.1/FSharp.Core.dll");

    private static Assembly FromPackage(string file) =>
        fsharp.LoadFromAssemblyPath(
            Path.Combine(
                Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                    ?? Path.Combine(
                        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                        ".nuget",
                        "packages"
                    ),
                file
            )
        );

    // asked only where the usual search has failed: libtorch in another folder, or a libstdc++ older than GCC 13's
    private static IntPtr LibTorchSharp(Assembly torchSharp, string name)
    {
        if (name != "LibTorchSharp" || !OperatingSystem.IsLinux())
            return IntPtr.Zero;
        var here = Path.GetDirectoryName(torchSharp.Location);
        string[] folders =
        [
            $"{here}",
            $"{here}/runtimes/linux-x64/native",
            $"{here}/../../runtimes/linux-x64/native",
        ];
        var file = folders.Select(folder => $"{folder}/libLibTorchSharp.so").FirstOrDefault(File.Exists);
        if (file is null || !NativeLibrary.TryLoad("torch", torchSharp, null, out _))
            return IntPtr.Zero;
        if (NativeLibrary.TryLoad(file, out var library))
            return library;
        var copy = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(copy, WithoutNewStandardLibrary(File.ReadAllBytes(file)));
            return NativeLibrary.Load(copy);
        }
        finally
        {
            File.Delete(copy); // what is loaded stays
        }
    }

    /// <summary>Makes the need of GLIBCXX_3.4.32 a weak one; nothing of it is used.</summary>
    private static byte[] WithoutNewStandardLibrary(byte[] elf)
    {
        int Half(int at) => BitConverter.ToUInt16(elf, at);
        int Word(int at) => BitConverter.ToInt32(elf, at);
        int Section(int number) => Word(0x28) + number * Half(0x3A);
        for (var s = 0; s < Half(0x3C); s++)
        {
            if (Word(Section(s) + 4) != 0x6FFFFFFE) // SHT_GNU_verneed
                continue;
            var names = Word(Section(Word(Section(s) + 0x28)) + 0x18);
            for (int need = Word(Section(s) + 0x18), next = 1; next != 0; need += next = Word(need + 12))
            for (int i = 0, aux = need + Word(need + 8); i < Half(need + 2); i++, aux += Word(aux + 12))
                if (elf.AsSpan(names + Word(aux + 8)).StartsWith("GLIBCXX_3.4.32\0"u8))
                    elf[aux + 4] |= 2; // VER_FLG_WEAK
        }
        return elf;
    }
}
