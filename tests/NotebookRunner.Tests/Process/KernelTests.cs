using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class KernelTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task WhatCellsShowHasJupytersShapes()
    {
        _workplace.AddText("more.csx", "var imported = 5;");
        _workplace.Add("more.ipynb", Cell("var also = imported + 1;"));
        (string Code, string Expected)[] cells =
        [
            ("\"text\"", "execute_result text/plain: text"),
            (
                "Console.Write(\"a\"); Console.Error.Write(\"b\"); Console.Write(\"c\");",
                "stdout: a, stderr: b, stdout: c"
            ),
            ("#!markdown\n*hi*", "display_data text/markdown: *hi*"),
            ("#!html\n<b>hi</b>", "display_data text/html: <b>hi</b>"),
            (
                "#!javascript\nalert(1)",
                "display_data text/html: <script type=\"text/javascript\">alert(1)</script>"
            ),
            ("\"<svg/>\".DisplayAs(\"image/svg+xml\");", "display_data image/svg+xml: <svg/>"),
            (
                "var first = display(\"x\");\nfirst.Update(\"y\");",
                "display_data text/plain: x, display_data text/plain: y"
            ),
            (
                "using Microsoft.DotNet.Interactive;\nvar shown = KernelInvocationContext.Current.Display(\"one\");",
                "display_data text/plain: three"
            ),
            ("shown.Update(\"two\"); shown.Update(\"three\");", ""),
            ("#!import more.csx\n#!import more.ipynb\nalso.ToString()", "execute_result text/plain: 6"),
            ("#!set --name given --value 7\ngiven + \"\"", "execute_result text/plain: 7"),
            ("int Twice(int n) => 2 * n;", ""),
            ("await Task.Delay(1);\nTwice(21).ToString()", "execute_result text/plain: 42"),
        ];
        _workplace.Add("a.ipynb", [.. cells.Select(cell => Cell(cell.Code))]);
        var result = await _workplace.Run("a.ipynb");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var ran = _workplace.Cells("out/a.ipynb");
        Assert.Equal(cells.Select(cell => cell.Expected), ran.Select(Shapes));
        Assert.Equal(
            Enumerable.Range(1, cells.Length),
            ran.Select(cell => (int)cell.Node["execution_count"]!)
        );
    }

    private static string Shapes(NotebookCell cell) =>
        string.Join(
            ", ",
            cell.Outputs.Select(output =>
                output!["data"] is { } data
                    ? $"{output["output_type"]} "
                        + string.Join(
                            " and ",
                            data.AsObject()
                                .Select(form => $"{form.Key}: {MultilineText.Read(form.Value).Trim()}")
                        )
                    : $"{output["name"]}: {MultilineText.Read(output["text"])}"
            )
        );
}
