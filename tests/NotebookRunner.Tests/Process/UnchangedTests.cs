using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class UnchangedTests : IDisposable
{
    private const string Code = """
        {"cell_type": "code", "execution_count": 7, "id": "c", "metadata": {"tags": ["a"], "own": 1.50}, "extra": [1],
         "outputs": [{"output_type": "stream", "name": "stdout", "text": "old"}], "source": "Console.Write(1);"}
        """;

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task WhatTheRunnerDoesNotKnowComesThrough()
    {
        string[] others =
        [
            """{"cell_type": "raw", "id": "r", "metadata": {"format": "text/restructuredtext"}, "source": "raw {{ }}"}""",
            """
                {"attachments": {"x.png": {"image/png": "AAAA"}}, "cell_type": "markdown", "id": "m", "metadata": {},
                 "source": ["![x](attachment:x.png)\n", "é 🎈"], "unknown": {"deep": [null, true, {}]} }
                """,
        ];
        string[] left =
        [
            Code.Replace("\"c\"", "\"skipped\"").Replace("[\"a\"]", "[\"skip-execution\"]"),
            Code.Replace("\"c\"", "\"fsharp\"")
                .Replace("\"own\"", "\"polyglot_notebook\": {\"kernelName\": \"fsharp\"}, \"own\""),
        ];
        _workplace.AddText(
            "a.ipynb",
            $$$"""
            {"cells": [{{{string.Join(
                ",",
                [.. others, .. left, Code]
            )}}}], "metadata": {"own": {"deep": [1.0, 1e5]}},
             "nbformat": 4, "nbformat_minor": 6, "top": "kept"}
            """
        );
        var result = await _workplace.Run("a.ipynb");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("a: 1 of 3 code cells are for fsharp and were left as they are.\n", result.Output);

        var before = _workplace.Json("a.ipynb");
        var after = _workplace.Json("out/a.ipynb");
        var cell = after["cells"]![4]!.AsObject();
        Assert.Equal((1, "1"), ((int)cell["execution_count"]!, (string?)cell["outputs"]![0]!["text"]![0]));
        // but for these three, the notebook is as it was
        cell["execution_count"] = 7;
        cell["outputs"] = before["cells"]![4]!["outputs"]!.DeepClone();
        Assert.True(cell["metadata"]!.AsObject().Remove("executed_source"));
        Assert.Equal(NotebookJson.Format(before), NotebookJson.Format(after));
    }

    [Fact]
    public async Task ALinkStaysALinkAndPermissionsStay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links and permissions of Unix");
        _workplace.Add("real/a.ipynb", TestNotebook.Cell("\"ran\""));
        var real = _workplace.PathOf("real/a.ipynb");
        var link = _workplace.PathOf("a.ipynb");
        File.CreateSymbolicLink(link, real);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(real, mode);
        }

        Assert.Equal(0, (await _workplace.Run("a.ipynb", "--in-place")).ExitCode);
        Assert.Equal(real, File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName);
        Assert.NotEmpty(_workplace.Cells("real/a.ipynb")[0].Outputs);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(mode, File.GetUnixFileMode(real));
        }
    }

    [Fact]
    public async Task ANotebookEditedWhileItRunsIsNotOverwritten()
    {
        // the cell itself plays the editor
        _workplace.Add(
            "a.ipynb",
            TestNotebook.Cell(
                "var text = System.IO.File.ReadAllText(\"a.ipynb\");\nSystem.IO.File.WriteAllText(\"a.ipynb\", text + \"\\n\");"
            )
        );
        var before = File.ReadAllText(_workplace.PathOf("a.ipynb"));
        var result = await _workplace.Run("a.ipynb", "--in-place");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(
            "a.ipynb was changed while it ran and is not overwritten; what it put out is in out/a.ipynb.\n",
            result.Error.Replace('\\', '/')
        );
        Assert.Equal(before + "\n", File.ReadAllText(_workplace.PathOf("a.ipynb")));
        Assert.Equal(1, (int)_workplace.Cells("out/a.ipynb")[0].Node["execution_count"]!);
    }
}
