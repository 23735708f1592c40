namespace SequenceLab.NotebookRunner;

/// <summary>A figure that a notebook wants to be known by.</summary>
internal sealed record Headline(string Name, string Value)
{
    /// <summary>The <c>name: value</c> lines of the text that cells tagged <c>headline</c> put out.</summary>
    public static IReadOnlyList<Headline> Of(Notebook notebook) =>
        [
            .. notebook
                .CodeCells.Where(cell => cell.HasTag(CellTag.Headline))
                .SelectMany(cell => cell.Outputs)
                .Select(output =>
                    MultilineText.Read(
                        (output.Member("name").Text() == "stdout" ? output.Member("text") : null)
                            ?? output.Member("data").Member("text/plain")
                    )
                )
                .SelectMany(text => text.Split('\n'))
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(parts => parts is [{ Length: > 0 }, { Length: > 0 }])
                .Select(parts => new Headline(parts[0], parts[1])),
        ];
}
