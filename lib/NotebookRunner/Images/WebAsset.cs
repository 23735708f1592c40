namespace SequenceLab.NotebookRunner;

/// <summary>Files of npm packages, found where <c>npm ci</c> puts them: beside the runner's package.json.</summary>
internal static class WebAsset
{
    /// <summary>plotly.js.</summary>
    public const string Plotly = "plotly.js-dist-min/plotly.min.js";

    /// <summary>Temml, which turns TeX into MathML.</summary>
    public const string Temml = "temml/dist/temml.min.js";

    /// <summary>What to do when one is missing.</summary>
    public const string Advice = "run 'npm ci' in lib/NotebookRunner";

    private static readonly string[] Folders = ["node_modules", "lib/NotebookRunner/node_modules"];

    /// <summary>The file's path, null when it is not installed.</summary>
    public static string? Find(string name)
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var paths = Folders.Select(modules => Path.Combine(folder.FullName, modules, name));
            if (paths.FirstOrDefault(File.Exists) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
