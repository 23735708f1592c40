namespace SequenceLab.Notebooks.Tests;

/// <summary>The folders of the repository, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string[] Notebooks { get; } =
    [.. Directory.GetFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>The notebook runner, built with the same configuration as these tests.</summary>
    public static string Runner =>
        Path.Combine(
            Root,
            "lib/NotebookRunner/bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            new DirectoryInfo(AppContext.BaseDirectory).Name,
            "NotebookRunner.dll"
        );

    /// <summary>The library as notebooks load it.</summary>
    public static string Library => Path.Combine(Root, "lib", "SequenceLab", "bin", "SequenceLab.dll");

    /// <summary>Copies the library, with what lies beside it, into a folder.</summary>
    public static void CopyLibrary(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Library)!))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    /// <summary>Every committed notebook by name, as a theory takes them.</summary>
    public static TheoryData<string> Names => [.. Notebooks.Select(n => Path.GetFileNameWithoutExtension(n))];

    public static NotebookFile Open(string name) =>
        NotebookFile.Read(Path.Combine(Root, "notebooks", name + ".ipynb"));

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "SequenceLab.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"No SequenceLab.slnx above {AppContext.BaseDirectory}.");
    }
}
