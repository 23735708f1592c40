namespace SequenceLab.NotebookRunner;

/// <summary>The cell tags that mean something here; all but <see cref="Headline"/> are Jupyter's or papermill's.</summary>
internal static class CellTag
{
    public const string Parameters = "parameters";

    public const string InjectedParameters = "injected-parameters";

    public const string Headline = "headline";

    public const string RaisesException = "raises-exception";
}
