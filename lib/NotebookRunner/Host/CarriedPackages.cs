using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// The packages that this program was built with, read from the list that the build writes beside it
/// (<c>NotebookRunner.deps.json</c>). What a notebook asks for and is here needs no restore and no network.
/// </summary>
internal sealed class CarriedPackages
{
    private readonly Dictionary<string, string> _paths;
    private readonly Dictionary<string, (string Version, JsonObject Parts)> _packages;
    private readonly HashSet<string> _direct;

    /// <param name="json">The text of a <c>deps.json</c>.</param>
    /// <param name="assemblies">The paths of the assemblies that a program can load.</param>
    public CarriedPackages(string json, IEnumerable<string> assemblies)
    {
        _paths = assemblies
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileName(path)!, StringComparer.OrdinalIgnoreCase);
        var target = JsonNode.Parse(json)!["targets"]!.AsObject().First().Value!.AsObject();
        _packages = target
            .Select(entry => (Id: entry.Key.Split('/'), Parts: entry.Value!.AsObject()))
            .ToDictionary(
                entry => entry.Id[0],
                entry => (entry.Id[1], entry.Parts),
                StringComparer.OrdinalIgnoreCase
            );
        // the first entry is the program itself
        _direct = Needs(target.First().Value!.AsObject()).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What this program carries.</summary>
    public static CarriedPackages Load() =>
        new(
            File.ReadAllText(Path.ChangeExtension(typeof(CarriedPackages).Assembly.Location, ".deps.json")),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        );

    /// <summary>The package of a name, null when it is not carried.</summary>
    public CarriedPackage? Find(string name)
    {
        if (!_packages.ContainsKey(name))
        {
            return null;
        }

        var all = Closure(name);
        var assemblies = all.SelectMany(package => Parts(package, "runtime"))
            .Select(file => _paths.GetValueOrDefault(Path.GetFileName(file)))
            .OfType<string>()
            .ToList();
        var spelled = _packages.Keys.First(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return new CarriedPackage(
            spelled,
            _packages[name].Version,
            _direct.Contains(name),
            assemblies,
            [.. all.Select(Folder).OfType<string>()]
        );
    }

    /// <summary>A package and, after it, those it needs.</summary>
    private List<string> Closure(string name)
    {
        List<string> found = [name];
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(
                Needs(_packages[found[i]].Parts)
                    .Where(need => _packages.ContainsKey(need))
                    .Except(found, StringComparer.OrdinalIgnoreCase)
                    .ToList()
            );
        }

        return found;
    }

    /// <summary>The folder of a package, null when it has no assembly.</summary>
    private string? Folder(string package)
    {
        // lib/net8.0/TorchSharp.dll in <cache>/torchsharp/0.107.0
        var part = Parts(package, "runtime")
            .FirstOrDefault(file => _paths.ContainsKey(Path.GetFileName(file)));
        return
            part is not null
            && _paths[Path.GetFileName(part)].Replace('\\', '/') is var path
            && path.EndsWith(part, StringComparison.OrdinalIgnoreCase)
            ? path[..^(part.Length + 1)]
            : null;
    }

    private IEnumerable<string> Parts(string package, string kind) =>
        _packages[package].Parts[kind]?.AsObject().Select(part => part.Key) ?? [];

    private static IEnumerable<string> Needs(JsonObject package) =>
        package["dependencies"]?.AsObject().Select(need => need.Key) ?? [];
}
