using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Text.Json.Nodes;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Restores packages with <c>dotnet restore</c> of a project made for them.</summary>
/// <remarks>All packages of a notebook are restored together, so that their versions agree.</remarks>
internal sealed class PackageRestorer
{
    private readonly List<PackageRequest> requests = [];
    private readonly List<string> sources = [];

    public void AddSource(string source) => sources.Add(source);

    /// <exception cref="CellException">The restore failed; the message says what it said.</exception>
    public RestoredPackages Restore(PackageRequest request)
    {
        requests.RemoveAll(earlier => earlier.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase));
        requests.Add(request);
        var folder = Directory.CreateTempSubdirectory("notebook-packages-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "packages.csproj"), Project());
            Run(folder, request);
            return Read(Path.Combine(folder, "obj", "project.assets.json"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Project()
    {
        var references = requests.Select(request =>
            $"""    <PackageReference Include="{Xml(request.Id)}" Version="{Xml(request.Version ?? "*")}" />"""
        );
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{Xml(
                string.Join(';', sources)
            )}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', references)}
              </ItemGroup>
            </Project>
            """;

        static string Xml(string text) => SecurityElement.Escape(text);
    }

    private static void Run(string folder, PackageRequest request)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "-nologo", "-v:quiet"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            var reasons = said.ReplaceLineEndings("\n")
                .Split('\n')
                .Select(line => line.Split(": error ") is [_, var error, ..] ? error : "")
                .Where(error => error.Length > 0)
                .Select(error => error.Split(" [")[0])
                .Distinct();
            throw new CellException(
                $"#r \"nuget: {request}\": the package could not be restored.\n{string.Join('\n', reasons)}".TrimEnd()
            )
            {
                Directive = request.Id,
            };
        }
    }

    private static RestoredPackages Read(string assetsFile)
    {
        var assets = JsonNode.Parse(File.ReadAllText(assetsFile))!;
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        var target = assets["targets"]!
            .AsObject()
            .Single(target => target.Key.Contains('/'))
            .Value!.AsObject();
        var libraries = target
            .Select(library => (Folder: FolderOf(library.Key), Assets: library.Value!))
            .ToList();
        return new RestoredPackages(
            [.. libraries.SelectMany(library => Files(library.Folder, library.Assets["runtime"]))],
            [
                .. libraries
                    .SelectMany(library => Files(library.Folder, library.Assets["native"]))
                    .Select(file => Path.GetDirectoryName(file)!)
                    .Distinct(),
            ]
        );

        string FolderOf(string library)
        {
            var path = (string)assets["libraries"]![library]!["path"]!;
            return folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists);
        }
    }

    private static IEnumerable<string> Files(string folder, JsonNode? group) =>
        group is null
            ? []
            : group
                .AsObject()
                .Select(file => Path.GetFullPath(Path.Combine(folder, file.Key)))
                .Where(file => !file.EndsWith("_._", StringComparison.Ordinal));
}
