using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The code of a file named in <c>#!import</c>.</summary>
internal static class ImportedFile
{
    /// <summary>The file's pieces of C#: a script is one, a notebook one a code cell.</summary>
    /// <exception cref="CellException">There is no such file, or it is of no known kind.</exception>
    public static IReadOnlyList<string> Read(string file)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            throw Error($"there is no file {path}");
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".cs" or ".csx" => [File.ReadAllText(path)],
            ".ipynb" => CodeCells(),
            var extension => throw Error($"expected a .cs, .csx or .ipynb file, found '{extension}'"),
        };

        IReadOnlyList<string> CodeCells()
        {
            try
            {
                var cells = JsonNode.Parse(File.ReadAllText(path))?["cells"] as JsonArray ?? [];
                return
                [
                    .. cells
                        .Where(cell => (string?)cell?["cell_type"] == "code")
                        .Select(cell => Source(cell!)),
                ];
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw Error($"{path} is not a notebook: {exception.Message}");
            }
        }

        CellException Error(string problem) => new($"#!import: {problem}.") { Directive = file };
    }

    private static string Source(JsonNode cell) =>
        cell["source"] is JsonArray lines
            ? string.Concat(lines.Select(line => (string?)line))
            : (string)cell["source"]!;
}
