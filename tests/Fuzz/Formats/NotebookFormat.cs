using System.Text;
using SequenceLab.NotebookRunner;

namespace Fuzz;

/// <summary>Notebooks: what is read is written again, and shown as a page.</summary>
internal sealed class NotebookFormat : JsonFormat
{
    public override string Name => "ipynb";

    protected override IReadOnlyList<byte[]> Seeds { get; } =
    [
        """
            {"cells": [
              {"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {"tags": ["parameters", "headline"]},
               "outputs": [
                 {"output_type": "stream", "name": "stdout", "text": ["accuracy: 0.9\n", "\u001b[31mred\u001b[0m\r\n"]},
                 {"output_type": "display_data", "metadata": {"image/png": {"alt": "a", "width": 5}},
                  "data": {"image/png": "AAAA", "text/html": "<div>var data = [{}]; var layout = {\"title\": {\"text\": \"t\"}}; Plotly.newPlot('x', data);</div>"}},
                 {"output_type": "execute_result", "execution_count": 1, "metadata": {},
                  "data": {"text/plain": "1", "text/markdown": ["*a*"], "text/latex": "$a$", "application/json": {"a": [1]}}},
                 {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["E: v", "at"]}],
               "source": ["var x = $\"{1 + 2:F2}\"; // words\n", "/* more */ x"]},
              {"cell_type": "raw", "id": "r", "metadata": {}, "source": "raw"}
             ], "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}},
             "nbformat": 4, "nbformat_minor": 5}
            """u8.ToArray(),
        """
            {"cells": [
              {"attachments": {"x.png": {"image/png": "AAAA"}}, "cell_type": "markdown", "id": "m", "metadata": {},
               "source": ["# Title `code` $a^2$\n", "\n", "| a | b |\n", "|---|---|\n", "| 1 | ![x](attachment:x.png) |\n", "\n",
                "- [x] done <img src=\"x.png\">\n", "\n", "```csharp\n", "var a = 1;\n", "```\n", "\n", "$$b$$ \\begin{align}a\\end{align}\n",
                "> quoted *words* **more** [link](02.ipynb#a) ~~gone~~ https://example.org"]},
              {"cell_type": "code", "metadata": {"polyglot_notebook": {"kernelName": "fsharp"}}, "outputs": [], "source": "let a = 1"}
             ], "metadata": {"language_info": {"name": "polyglot-notebook"}}, "nbformat": 4, "nbformat_minor": 2}
            """u8.ToArray(),
    ];

    protected override IReadOnlyList<string> Words =>
        [
            "[",
            "]",
            "{",
            "}",
            "[[",
            "{\"a\":",
            ",",
            ":",
            "[1]",
            "{}",
            "\"x\"",
            "true",
            "5",
            "NaN",
            "-Infinity",
            "\\ud83d",
            "\\u0000",
            "<script>",
            "</script>",
            "<!--",
            "<img src='",
            "$$",
            "\\\\begin{a}",
            "```",
            "> ",
            "- ",
            "![",
            "](",
            "\\n",
            "**",
            "`",
            "\"outputs\"",
            "\"text\"",
            "\"data\"",
            "\"metadata\"",
            "\"source\"",
            "\"tags\"",
            "\"text/html\"",
            "\"image/png\"",
            "\"skip-execution\"",
            "((((((((",
            "$\"{",
            "/*",
            "#if",
        ];

    public override void Read(string path)
    {
        var notebook = NotebookReader.Read(path);
        var text = NotebookJson.Format(notebook.Root);
        var again = new Notebook(path, NotebookJson.Parse(text)!.AsObject(), []);
        if (NotebookJson.Format(again.Root) != text)
        {
            throw new InvalidOperationException("what was written is read as something else");
        }
        if (notebook.Cells.Any(cell => cell.HasTag(CellTag.Parameters)))
        {
            ParameterInjection.Apply(notebook, [new ParameterValue("x", "1")]);
        }
        var run = new NotebookRun(notebook, RunStatus.Ok, notebook.RunnableCells.Count, TimeSpan.Zero)
        {
            Headlines = Headline.Of(notebook),
        };
        _ = NotebookPage.Body(run) + GalleryPage.Of([run]) + IndexPage.Of([run]);
    }

    public override bool IsRefusal(Exception error, string path) =>
        error is NotebookException && error.Message.StartsWith($"{path}: ", StringComparison.Ordinal);
}
