using System.Text;
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
        var bytes = Load(path, fullPath);
        var root = Parse(path, Decode(path, bytes));
        Check(path, root);
        return new Notebook(fullPath, root, bytes);
    }

    private static byte[] Load(string path, string fullPath)
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
            return File.ReadAllBytes(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path}: cannot be read. {exception.Message}", exception);
        }
    }

    private static string Decode(string path, byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Max(0, exception.Index)).Count((byte)'\n');
            throw new NotebookException(
                $"{path}: line {line} is not UTF-8, expected a notebook in UTF-8. Save it so, then run it again.",
                exception
            );
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
        if (!IsInteger(root["nbformat"], out var format) || format != Format)
        {
            var found = root["nbformat"]?.ToJsonString() ?? "none";
            throw new NotebookException($"{path}: found nbformat {found}, expected {Format}.");
        }

        if (root["nbformat_minor"] is { } minor && !IsInteger(minor, out _))
        {
            throw new NotebookException(
                $"{path}: found nbformat_minor {minor.ToJsonString()}, expected a whole number."
            );
        }

        if (root["metadata"] is not (null or JsonObject))
        {
            throw new NotebookException($"{path}: found metadata that are no object, expected one.");
        }

        if (root["cells"] is not JsonArray cells)
        {
            throw new NotebookException($"{path}: found no list of cells, expected one under \"cells\".");
        }

        if (cells.ToList().FindIndex(cell => !IsCell(cell)) is >= 0 and var bad)
        {
            throw new NotebookException(
                $"{path}: cell {bad + 1} is malformed, expected an object with \"cell_type\" and \"source\"."
            );
        }

        if (CellLanguage.Foreign(root) is { } language)
        {
            throw new NotebookException($"{path}: found a notebook for {language}, expected C#.");
        }
    }

    private static bool IsCell(JsonNode? node) =>
        node is JsonObject cell
        && IsString(cell["cell_type"])
        && (cell["source"] is JsonArray lines ? lines.All(IsString) : IsString(cell["source"]))
        && cell["metadata"] is (null or JsonObject);

    private static bool IsString(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static bool IsInteger(JsonNode? node, out int number)
    {
        number = 0;
        return node is JsonValue value && value.TryGetValue(out number);
    }
}
