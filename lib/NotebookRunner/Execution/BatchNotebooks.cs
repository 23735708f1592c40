namespace SequenceLab.NotebookRunner;

/// <summary>The notebooks of a run: read, and refused where what the run writes would overwrite something.</summary>
internal static class BatchNotebooks
{
    /// <summary>How names of files are compared here.</summary>
    private static readonly StringComparer Files =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;

    /// <summary>Reads the notebooks that a command line names.</summary>
    /// <param name="options">What the command line asks for.</param>
    /// <param name="notes">Where it is said which cells will be left as they are.</param>
    /// <exception cref="NotebookException">A notebook cannot be read, or cannot be run without a loss.</exception>
    public static List<Notebook> Load(RunOptions options, TextWriter notes)
    {
        var notebooks = options.Notebooks.Select(NotebookReader.Read).ToList();
        CheckEachOther(notebooks);
        CheckOriginals(notebooks, options.OutputFolder);
        if (options.Html)
        {
            CheckPages(notebooks);
        }

        notebooks.ForEach(notebook => ParameterInjection.Apply(notebook, options.Values));
        CheckFolder(options.OutputFolder);
        notebooks.ForEach(notebook => NoteForeignCells(notebook, notes));
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

    /// <summary>Finds out that nothing can be written before hours are spent.</summary>
    private static void CheckFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception exception) when (Results.IsUnwritable(exception))
        {
            throw new NotebookException(Results.Describe(exception), exception);
        }
    }

    private static void NoteForeignCells(Notebook notebook, TextWriter notes)
    {
        foreach (var group in notebook.CodeCells.Where(cell => !cell.IsKnown).GroupBy(cell => cell.Language))
        {
            notes.WriteLine(
                $"{notebook.Name}: {group.Count()} of {notebook.CodeCells.Count} code cells are for {group.Key} and were "
                    + "left as they are."
            );
        }
    }
}
