using System.Text.Json;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>Reads notebook files and says what is wrong with those that are none.</summary>
internal static class NotebookReader
{
    private const int Format = 4;

    /// <exception cref="NotebookException">The file is missing, unreadable or not a C# notebook.</exception>
    public static Notebook Read(string path)
    {
        var fullPath = Path.GetFullPath(path);
        var root = Parse(path, Load(path, fullPath));
        try
        {
            Check(path, root);
            return new Notebook(fullPath, root);
        }
        catch (InvalidOperationException exception)
        {
            throw new NotebookException($"{path}: malformed notebook. {exception.Message}", exception);
        }
    }

    private static string Load(string path, string fullPath)
    {
        if (Directory.Exists(fullPath))
        {
            throw new NotebookException($"{path}: found a folder, expected a notebook file (.ipynb).");
        }

        if (!File.Exists(fullPath))
        {
            throw new NotebookException($"{path}: no such file, expected a notebook (.ipynb).");
        }

        try
        {
            return File.ReadAllText(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path}: cannot be read. {exception.Message}", exception);
        }
    }

    private static JsonObject Parse(string path, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new NotebookException(
                $"{path}: found an empty file, expected a notebook (JSON, nbformat {Format})."
            );
        }

        try
        {
            return NotebookJson.Parse(text) as JsonObject
                ?? throw new NotebookException($"{path}: found JSON that is no object, expected a notebook.");
        }
        catch (JsonException exception)
        {
            var found = exception.LineNumber is { } line
                ? $"text that is not JSON (line {line + 1})"
                : $"JSON that is malformed ({exception.Message.TrimEnd('.')})";
            throw new NotebookException(
                $"{path}: found {found}, expected a notebook (nbformat {Format}).",
                exception
            );
        }
    }

    private static void Check(string path, JsonObject root)
    {
        if (
            root["nbformat"] is not JsonValue format
            || !format.TryGetValue(out int version)
            || version != Format
        )
        {
            var found = root["nbformat"]?.ToJsonString() ?? "none";
            throw new NotebookException($"{path}: found nbformat {found}, expected {Format}.");
        }

        if (root["cells"] is not JsonArray cells)
        {
            throw new NotebookException($"{path}: found no list of cells, expected one under \"cells\".");
        }

        for (var i = 0; i < cells.Count; i++)
        {
            CheckCell(path, i + 1, cells[i]);
        }

        var language = (string?)root["metadata"]?["kernelspec"]?["language"];
        if (language is not (null or "C#" or "csharp"))
        {
            throw new NotebookException($"{path}: found a notebook for {language}, expected C#.");
        }
    }

    private static bool IsText(JsonNode? node) =>
        node is JsonArray lines ? lines.All(IsString) : IsString(node);

    private static bool IsString(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static void CheckCell(string path, int number, JsonNode? cell)
    {
        var isCell =
            cell is JsonObject fields && fields["cell_type"] is JsonValue && IsText(fields["source"]);
        if (!isCell)
        {
            throw new NotebookException(
                $"{path}: cell {number} is malformed, expected an object with \"cell_type\" and \"source\"."
            );
        }

        var kernel = (string?)cell!["metadata"]?["polyglot_notebook"]?["kernelName"];
        if ((string?)cell["cell_type"] == "code" && kernel is not (null or "csharp"))
        {
            throw new NotebookException(
                $"{path}: cell {number} is for the kernel '{kernel}', expected 'csharp'."
            );
        }
    }
}
