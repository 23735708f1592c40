using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Finds what <c>#r</c> names: a carried assembly, a package, a file, or an assembly of the framework.</summary>
internal sealed class ReferenceResolver(IReadOnlyList<CarriedAssembly> carried, AssemblyLoader loader)
    : MetadataReferenceResolver
{
    private readonly Dictionary<string, ImmutableArray<PortableExecutableReference>> packages = [];

    public PackageRestorer Packages { get; } = new();

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    )
    {
        if (PackageRequest.IsPackage(reference))
        {
            // in a loaded file; the compiler takes one reference here and asks for the others as missing
            return [.. Package(PackageRequest.Parse(reference)).Take(1)];
        }

        var name = Path.GetFileName(reference.Replace('\\', '/'));
        return Carried(name) ?? [FromFile(reference)];
    }

    /// <summary>Finds an assembly that a referenced one needs: beside it, or among the carried.</summary>
    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition,
        AssemblyIdentity referenceIdentity
    )
    {
        var folder = Path.GetDirectoryName((definition as PortableExecutableReference)?.FilePath) ?? "";
        var path = Path.Combine(folder, referenceIdentity.Name + ".dll");
        return Framework(referenceIdentity.Name) is { } framework
                ? MetadataReference.CreateFromFile(framework)
            : File.Exists(path) ? Reference(path)
            : null;
    }

    /// <summary>The assemblies of a package and of those it depends on.</summary>
    /// <exception cref="CellException">It is not carried and cannot be restored.</exception>
    public ImmutableArray<PortableExecutableReference> Package(PackageRequest request)
    {
        if (Carried(request.Id) is { } known)
        {
            return known;
        }

        if (!packages.TryGetValue(request.ToString(), out var references))
        {
            var restored = Packages.Restore(request);
            restored.NativeFolders.ToList().ForEach(loader.OfferNative);
            restored.Assemblies.ToList().ForEach(loader.Offer);
            references = [.. restored.Assemblies.Select(Reference)];
            packages.Add(request.ToString(), references);
        }

        return references;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 0;

    private ImmutableArray<PortableExecutableReference>? Carried(string name)
    {
        var files = carried
            .Where(assembly => assembly.Satisfies(name))
            .Select(assembly => Reference(assembly.Path));
        return files.ToImmutableArray() is { Length: > 0 } references ? references : null;
    }

    private PortableExecutableReference FromFile(string reference)
    {
        var path = Path.GetFullPath(reference);
        if (File.Exists(path))
        {
            return Reference(path);
        }

        return Framework(Path.GetFileNameWithoutExtension(reference + ".dll")) is { } framework
            ? MetadataReference.CreateFromFile(framework)
            : throw new CellException($"#r \"{reference}\": there is no file {path}.")
            {
                Directive = reference,
            };
    }

    private PortableExecutableReference Reference(string path)
    {
        try
        {
            loader.Load(path);
            return MetadataReference.CreateFromFile(path);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            throw new CellException($"#r \"{path}\": {exception.Message}", exception)
            {
                Directive = Path.GetFileName(path),
            };
        }
    }

    private static string? Framework(string name)
    {
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted
            .Split(Path.PathSeparator)
            .FirstOrDefault(path =>
                Path.GetFileNameWithoutExtension(path).Equals(name, StringComparison.OrdinalIgnoreCase)
            );
    }
}
