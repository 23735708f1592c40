namespace SequenceLab.NotebookRunner;

/// <summary>The cell tags that mean something here; all but <see cref="Headline"/> are Jupyter's or papermill's.</summary>
internal static class CellTag
{
    /// <summary>The cell sets variables that <c>--set</c> may change.</summary>
    public const string Parameters = "parameters";

    /// <summary>The cell was put in by <c>--set</c>.</summary>
    public const string InjectedParameters = "injected-parameters";

    /// <summary>The cell prints the figures that the notebook is known by.</summary>
    public const string Headline = "headline";

    /// <summary>The cell is meant to fail.</summary>
    public const string RaisesException = "raises-exception";

    /// <summary>The cell is not run and keeps its outputs.</summary>
    public const string SkipExecution = "skip-execution";
}
