using System.Reflection;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// <c>#r "nuget: …"</c>: what this program carries is given at once, anything else is restored, and each package is
/// one line for the reader. The published handling shows a table that grows while a restore goes on.
/// </summary>
internal sealed class PackageDirectives
{
    /// <summary>The command that the kernel adds to a cell after its last <c>#r "nuget: …"</c>.</summary>
    private const string RestoreCommand = "Directive: #!nuget-restore";

    private readonly CSharpKernel _kernel;
    private readonly CarriedPackages _carried = CarriedPackages.Load();
    private readonly Lazy<PackageRestoreContext> _restore = new(() => new PackageRestoreContext());
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CarriedPackage> _found = [];
    private readonly List<PackageReference> _wanted = [];

    private PackageDirectives(CSharpKernel kernel) => _kernel = kernel;

    /// <summary>Makes a kernel understand packages.</summary>
    public static void Add(CSharpKernel kernel)
    {
        // this registers the words; the commands that they become are taken on their way
        kernel.UseNugetDirective((_, _) => Task.CompletedTask);
        kernel.AddMiddleware(new PackageDirectives(kernel).HandleAsync);
    }

    private async Task HandleAsync(
        KernelCommand command,
        KernelInvocationContext context,
        KernelPipelineContinuation next
    )
    {
        try
        {
            switch (command)
            {
                case AddPackage package:
                    Add(new PackageReference(package.PackageName, package.PackageVersion));
                    break;
                case AddPackageSource source:
                    _restore.Value.TryAddRestoreSource(source.PackageSource);
                    break;
                case var _ when command.ToString() == RestoreCommand:
                    await GiveAsync(context);
                    break;
                default:
                    await next(command, context);
                    break;
            }
        }
        catch (PackageException exception)
        {
            _found.Clear();
            _wanted.Clear();
            context.Fail(command, message: exception.Message);
        }
    }

    private void Add(PackageReference wanted)
    {
        if (_carried.Find(wanted.PackageName) is not { } carried)
        {
            _wanted.Add(wanted);
        }
        else if (carried.Fits(wanted.PackageVersion))
        {
            _found.Add(carried);
        }
        else
        {
            throw new PackageException(
                $"{carried.Name}, version {wanted.PackageVersion}: the runner was built with version {carried.Version} "
                    + $"and can load no other. Ask for {carried.Version}, or name no version."
            );
        }
    }

    private async Task GiveAsync(KernelInvocationContext context)
    {
        var found = _found.Where(package => _given.Add(package.Name)).ToList();
        var wanted = _wanted.Where(package => !_given.Contains(package.PackageName)).ToList();
        _found.Clear();
        _wanted.Clear();
        _kernel.AddAssemblyReferences(found.SelectMany(package => package.Assemblies).Distinct());
        var lines = found.Select(package => Line(package.Name, package.Version)).ToList();
        if (wanted.Count > 0)
        {
            var names = string.Join(", ", wanted.Select(package => package.PackageName));
            var shown = KernelInvocationContextExtensions.Display(
                context,
                $"Installing {names}",
                "text/plain"
            );
            lines.AddRange(await RestoreAsync(wanted));
            shown.Update(string.Join('\n', lines));
        }
        else if (lines.Count > 0)
        {
            KernelInvocationContextExtensions.Display(context, string.Join('\n', lines), "text/plain");
        }

        foreach (var folder in found.SelectMany(package => package.Folders).Distinct())
        {
            await LoadExtensionsAsync(folder);
        }
    }

    private async Task<IEnumerable<string>> RestoreAsync(List<PackageReference> wanted)
    {
        foreach (var package in wanted)
        {
            _ =
                _restore.Value.GetOrAddPackageReference(package.PackageName, package.PackageVersion)
                ?? throw new PackageException(
                    $"{package.PackageName}, version {package.PackageVersion}: this notebook has another version already."
                );
        }

        var result = await _restore.Value.RestoreAsync();
        if (!result.Succeeded)
        {
            throw new PackageException(string.Join('\n', result.Errors));
        }

        _kernel.AddAssemblyReferences(result.ResolvedReferences.SelectMany(package => package.AssemblyPaths));
        foreach (var package in result.ResolvedReferences)
        {
            await LoadExtensionsAsync(package.PackageRoot);
        }

        return wanted.Select(package =>
            Line(
                package.PackageName,
                _restore.Value.GetResolvedPackageReference(package.PackageName).PackageVersion
            )
        );
    }

    /// <summary>Loads what a package brings for notebooks, such as the way a chart is shown.</summary>
    private async Task LoadExtensionsAsync(string packageFolder)
    {
        var folder = Path.Combine(packageFolder, "interactive-extensions", "dotnet");
        if (!Directory.Exists(folder))
        {
            return;
        }

        var extensions =
            from file in Directory.EnumerateFiles(folder, "*.dll")
            from type in Assembly.LoadFrom(file).ExportedTypes
            where type.IsAssignableTo(typeof(IKernelExtension)) && !type.IsAbstract
            select type;
        foreach (var extension in extensions)
        {
            await ((IKernelExtension)Activator.CreateInstance(extension)!).OnLoadAsync(_kernel);
        }
    }

    private static string Line(string name, string version) => $"Installed package {name}, version {version}";
}
