namespace SequenceLab.NotebookRunner;

/// <summary>
/// Leaves a chart's figure in its HTML alone, so that a notebook that is kept carries no figure twice.
/// </summary>
internal sealed class FigureTrimStage : IOutputStage
{
    public Task ApplyAsync(NotebookRun run, CancellationToken cancellation)
    {
        foreach (var chart in run.Notebook.CodeCells.SelectMany(ChartOutput.Of).ToList())
        {
            if (chart.Data.ContainsKey("text/html"))
            {
                chart.Data.Remove(ChartOutput.FigureType);
            }
        }

        return Task.CompletedTask;
    }
}
