using Plotly.NET;

namespace SequenceLab.NotebookRunner;

/// <summary>The scripts that pages and pictures are made with.</summary>
internal static class WebScript
{
    /// <summary>What to do when equations cannot be set.</summary>
    public const string Advice = "run 'npm ci' in lib/NotebookRunner";

    private const string TemmlFile = "node_modules/temml/dist/temml.min.js";
    private const string RunnerFolder = "lib/NotebookRunner";

    /// <summary>plotly.js, of the version that Plotly.NET is written for and carries.</summary>
    public static string Plotly()
    {
        var assembly = typeof(GenericChart).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(resource =>
                resource.Contains("plotly", StringComparison.OrdinalIgnoreCase)
                && resource.EndsWith(".min.js", StringComparison.Ordinal)
            );
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Temml, which turns TeX into MathML, null when it is not installed. No NuGet package has it or its like; npm puts
    /// it beside this project's package.json.
    /// </summary>
    public static string? Temml()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            string[] paths =
            [
                Path.Combine(folder.FullName, TemmlFile),
                Path.Combine(folder.FullName, RunnerFolder, TemmlFile),
            ];
            if (Array.Find(paths, File.Exists) is { } found)
            {
                return File.ReadAllText(found);
            }
        }

        return null;
    }
}
