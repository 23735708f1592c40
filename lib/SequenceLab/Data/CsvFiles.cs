using System.Text.RegularExpressions;

namespace SequenceLab.Data;

/// <summary>The CSV files that a path stands for: one file, a folder, or a pattern with names in braces.</summary>
internal static class CsvFiles
{
    /// <summary>The files, in the order of their paths, each with what the names in braces stand for.</summary>
    /// <param name="path">A file, a folder, or a pattern with names in braces.</param>
    /// <exception cref="IOException">There is no such file or folder.</exception>
    /// <exception cref="DataFileException">A path can be read by the pattern in two ways.</exception>
    public static IReadOnlyList<(string File, Dictionary<string, string> Names)> Of(string path)
    {
        var brace = path.IndexOf('{');
        if (brace < 0 && File.Exists(path))
        {
            return [(path, [])];
        }
        var root = brace < 0 ? path : Path.GetDirectoryName(path[..brace]) ?? "/";
        var folder = root == "" ? "." : root;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{path}: there is no file or folder '{folder}'.");
        }
        var rest = brace < 0 ? "" : path[root.Length..].Replace('\\', '/').TrimStart('/');
        var found = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Inner: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Where(f => !IsDebris(f.Inner))
            .OrderBy(f => f.Inner, StringComparer.Ordinal)
            .Select(f => (f.File, Names: Names(f.File, f.Inner, rest)))
            .Where(f => f.Names is not null)
            .Select(f => (f.File, f.Names!))
            .ToArray();
        return found.Length > 0
            ? found
            : throw new FileNotFoundException($"{path}: '{folder}' holds no such CSV file.");
    }

    /// <summary>Whether a file is what systems and programs leave beside one's own.</summary>
    public static bool IsDebris(string path) =>
        path.Split('/', '\\')
            .Any(part =>
                part.StartsWith('.') && part.Trim('.') != ""
                || part is "__MACOSX" or "Thumbs.db" or "desktop.ini"
            );

    // null if the file is not one of those asked for
    private static Dictionary<string, string>? Names(string file, string inner, string pattern)
    {
        if (pattern == "")
        {
            return inner.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? [] : null;
        }
        var (shortest, longest) = (Match("+?"), Match("+"));
        if (shortest is null || longest is null)
        {
            return null;
        }
        var other = shortest.FirstOrDefault(name => longest[name.Key] != name.Value);
        return other.Key is null
            ? shortest
            : throw new DataFileException(
                file,
                $"'{other.Value}' or '{longest[other.Key]}' for {{{other.Key}}}",
                $"one way to read it as '{pattern}'; the text between two names must not occur in what they stand for"
            );

        Dictionary<string, string>? Match(string quantity)
        {
            var layout = Regex.Replace(Regex.Escape(pattern), @"\\\{(\w+)}", $"(?<$1>[^/]{quantity})");
            var match = Regex.Match(inner, $@"\A{layout}\z");
            return match.Success
                ? match.Groups.Values.Where(g => g.Name != "0").ToDictionary(g => g.Name, g => g.Value)
                : null;
        }
    }
}
