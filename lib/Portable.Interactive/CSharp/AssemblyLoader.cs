using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Loads the assemblies that cells refer to, once each, where the host's own are.</summary>
internal sealed class AssemblyLoader : IDisposable
{
    private readonly Dictionary<string, string> pathsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = [];
    private readonly HashSet<string> nativeFolders = [];

    public AssemblyLoader()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += ResolveNative;
        Scripts.RegisterDependency(typeof(Kernel).Assembly);
    }

    public InteractiveAssemblyLoader Scripts { get; } = new();

    public void Load(string path)
    {
        Offer(path);
        Scripts.RegisterDependency(AssemblyLoadContext.Default.LoadFromAssemblyPath(path));
    }

    /// <summary>Makes an assembly known, and its neighbours, to be loaded when code needs it.</summary>
    public void Offer(string path)
    {
        pathsByName.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        folders.Add(Path.GetDirectoryName(path)!);
    }

    public void OfferNative(string folder) => nativeFolders.Add(folder);

    /// <summary>The file of an assembly that was offered or lies beside one, null when there is none.</summary>
    public string? Find(string name) =>
        pathsByName.GetValueOrDefault(name)
        ?? folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);

    public void Dispose()
    {
        AssemblyLoadContext.Default.Resolving -= Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll -= ResolveNative;
        Scripts.Dispose();
    }

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        Find(name.Name!) is { } path ? context.LoadFromAssemblyPath(path) : null;

    private nint ResolveNative(Assembly assembly, string name)
    {
        var beside = folders.Concat(nativeFolders);
        string[] fileNames = [name, $"{name}.dll", $"lib{name}.so", $"lib{name}.dylib", $"{name}.so"];
        foreach (
            var path in beside.SelectMany(folder => fileNames.Select(file => Path.Combine(folder, file)))
        )
        {
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
