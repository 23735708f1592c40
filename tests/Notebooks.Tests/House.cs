namespace SequenceLab.Notebooks.Tests;

/// <summary>The folders of the repository, found from where the tests run.</summary>
internal static class House
{
    public static string Root { get; } = Find();

    public static string[] Notebooks { get; } =
    [.. Directory.GetFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>Every committed notebook by name, as a theory takes them.</summary>
    public static TheoryData<string> Names => [.. Notebooks.Select(n => Path.GetFileNameWithoutExtension(n))];

    public static NotebookFile Open(string name) =>
        NotebookFile.Read(Path.Combine(Root, "notebooks", name + ".ipynb"));

    private static string Find()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "SequenceLab.slnx")))
                return d.FullName;
        throw new DirectoryNotFoundException($"No SequenceLab.slnx above {AppContext.BaseDirectory}.");
    }
}
