using System.Reflection;
using System.Runtime.Loader;
using SequenceLab.Setup;

namespace SequenceLab;

/// <summary>
/// Prepares a notebook kernel for the packages that the notebooks use. dotnet-interactive 1.0.712001 and dotnet-repl
/// 0.3.259 carry FSharp.Core 10.0 and load no other beside it, while Plotly.NET 6 is built on FSharp.Core 10.1.
/// </summary>
public static class Kernels
{
    private static readonly Version _fsharpCore = new(10, 1);
    private static readonly AssemblyLoadContext _fsharp = new("FSharp.Core 10.1");
    private static readonly Lock _once = new();
    private static bool _prepared;

    /// <summary>
    /// Makes Plotly.NET 6 load in this kernel. Call it in the notebook's first cell, before the first
    /// <c>#r "nuget: …"</c> of any package: that one registers the kernel's own handler, and the first one wins. It
    /// changes nothing where FSharp.Core is new enough, and opens no file before one is needed.
    /// </summary>
    /// <exception cref="PlatformNotSupportedException">TorchSharp cannot run on this machine.</exception>
    public static void Prepare()
    {
        if (TorchPlatform.Problem() is { } problem)
        {
            throw new PlatformNotSupportedException(problem);
        }
        lock (_once)
        {
            if (!_prepared && CarriedFSharpCore() < _fsharpCore)
            {
                AssemblyLoadContext.Default.Resolving += ResolveFSharp;
            }
            _prepared = true;
        }
    }

    // null in a program without FSharp.Core, which has none in the way
    private static Version? CarriedFSharpCore()
    {
        try
        {
            return Assembly.Load("FSharp.Core").GetName().Version;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    // Giraffe.ViewEngine, which draws Plotly.NET's HTML, is built on an older FSharp.Core and would bind to the kernel's
    private static Assembly? ResolveFSharp(AssemblyLoadContext context, AssemblyName name) =>
        name.Name switch
        {
            "FSharp.Core" => Load(name.Name, _fsharpCore),
            "Giraffe.ViewEngine" => Load(name.Name, new Version(1, 4)),
            _ => null,
        };

    private static Assembly Load(string package, Version from) =>
        _fsharp.LoadFromAssemblyPath(PackageCache.Find(package, from));
}
