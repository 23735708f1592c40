namespace SequenceLab.NotebookRunner;

/// <summary>The notebooks of a run: read, and refused where what the run writes would overwrite something.</summary>
internal static class BatchNotebooks
{
    /// <summary>How names of files are compared here.</summary>
    private static readonly StringComparer Files =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;

    /// <exception cref="NotebookException">A notebook cannot be read, or cannot be run without a loss.</exception>
    public static List<Notebook> Load(RunOptions options)
    {
        var notebooks = options.Notebooks.Select(NotebookReader.Read).ToList();
        CheckEachOther(notebooks);
        CheckOriginals(notebooks, options.OutputFolder);
        if (options.Html)
        {
            CheckPages(notebooks);
        }

        notebooks.ForEach(notebook => ParameterInjection.Apply(notebook, options.Values));
        return notebooks;
    }

    private static void CheckEachOther(List<Notebook> notebooks)
    {
        var byFileName = notebooks.GroupBy(notebook => Path.GetFileName(notebook.Path), Files);
        if (byFileName.FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new NotebookException(
                $"Executed copies would overwrite each other: {string.Join(", ", same.Select(n => n.Path))}."
            );
        }
    }

    private static void CheckOriginals(List<Notebook> notebooks, string outputFolder)
    {
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        if (notebooks.Find(n => Files.Equals(Path.GetDirectoryName(n.Path), output)) is { } original)
        {
            throw new NotebookException(
                $"{original.Path} lies in the output folder and would be overwritten; use --in-place if that is wanted."
            );
        }
    }

    private static void CheckPages(List<Notebook> notebooks)
    {
        if (notebooks.Find(n => PageStage.Common.Contains(PageStage.FileOf(n), Files)) is { } taken)
        {
            throw new NotebookException(
                $"{taken.Path}: --html writes {PageStage.FileOf(taken)} for all notebooks, which would overwrite "
                    + "this notebook's page; give the notebook another name."
            );
        }
    }
}
