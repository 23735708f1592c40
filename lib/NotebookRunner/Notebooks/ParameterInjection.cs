namespace SequenceLab.NotebookRunner;

/// <summary>
/// Puts values given on the command line into a notebook as papermill does: in a cell after the one tagged
/// <c>parameters</c>. The values are assigned, so a name that is no parameter is a compile error.
/// </summary>
internal static class ParameterInjection
{
    /// <exception cref="NotebookException">The notebook has no cell tagged <c>parameters</c>.</exception>
    public static void Apply(Notebook notebook, IReadOnlyList<ParameterValue> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        var cells = notebook.Cells.ToList();
        var index = cells.FindIndex(cell => cell.HasTag(CellTag.Parameters));
        if (index < 0)
        {
            throw new NotebookException(
                $"{notebook.Path}: --set needs a cell tagged '{CellTag.Parameters}', found none."
            );
        }

        var injected = cells.FindIndex(cell => cell.HasTag(CellTag.InjectedParameters));
        if (injected >= 0)
        {
            notebook.RemoveAt(injected);
            index -= injected < index ? 1 : 0;
        }

        var lines = values.Select(value => $"{value.Name} = {value.Literal};").Prepend("// Parameters");
        notebook.Insert(index + 1, NotebookCell.Code(string.Join('\n', lines), CellTag.InjectedParameters));
    }
}
