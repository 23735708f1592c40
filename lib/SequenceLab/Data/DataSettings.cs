namespace SequenceLab.Data;

/// <summary>What the environment says of the data sets.</summary>
internal static class DataSettings
{
    /// <summary>The folder that <c>SEQUENCELAB_DATA</c> names, null when it names none.</summary>
    /// <param name="value">The variable's text: <c>~</c> is the home folder, quotes around it are taken off, and a
    /// relative path is looked for in the current directory and in every folder above it, because a notebook runs in
    /// its own folder and not where the command was typed.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string? SharedFolder(string? value)
    {
        var folder = value?.Trim().Trim('"', '\'').Trim();
        if (string.IsNullOrEmpty(folder))
        {
            return null;
        }
        if (folder == "~" || folder.StartsWith("~/") || folder.StartsWith("~\\"))
        {
            folder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + folder[1..];
        }
        return HereAndAbove()
                .Select(start => Path.GetFullPath(folder, start))
                .FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException(
                $"SEQUENCELAB_DATA is '{value}': there is no such folder, neither from {Environment.CurrentDirectory} "
                    + "nor from a folder above it."
            );
    }

    /// <summary>The repository's <c>data</c> folder, known by its manifest; where there is none, <c>data</c> in the
    /// current directory.</summary>
    public static string DataFolder() =>
        HereAndAbove()
            .Select(folder => Path.Combine(folder, "data"))
            .FirstOrDefault(data => File.Exists(Path.Combine(data, "manifest.json")))
        ?? Path.GetFullPath("data");

    /// <summary>Whether <c>SEQUENCELAB_REQUIRE_REAL</c> forbids stand-ins.</summary>
    /// <param name="value">The variable's text.</param>
    /// <exception cref="ArgumentException">It is neither a yes nor a no.</exception>
    public static bool RequireReal(string? value) =>
        value?.Trim().ToLowerInvariant() switch
        {
            null or "" or "0" or "false" or "no" or "off" or "n" or "f" => false,
            "1" or "true" or "yes" or "on" or "y" or "t" => true,
            _ => throw new ArgumentException(
                $"SEQUENCELAB_REQUIRE_REAL is '{value}'; expected 1, true, yes or on, or 0, false, no or off."
            ),
        };

    private static IEnumerable<string> HereAndAbove()
    {
        for (
            var folder = new DirectoryInfo(Environment.CurrentDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            yield return folder.FullName;
        }
    }
}
