using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class BadArgumentTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public BadArgumentTests()
    {
        _workplace.Add("good.ipynb", Cell("1"));
        _workplace.Add("other/good.ipynb", Cell("1"));
        _workplace.AddText("broken.ipynb", "{\"cells\": [");
        _workplace.AddText("twice.ipynb", """{"nbformat": 4, "cells": [], "cells": []}""");
    }

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData("good.ipynb none.ipynb", "none.ipynb: no such file, expected a notebook (.ipynb).")]
    [InlineData(
        "good.ipynb broken.ipynb",
        "broken.ipynb: found text that is not JSON (line 1), expected a notebook"
    )]
    [InlineData("good.ipynb twice.ipynb", "twice.ipynb: found JSON that is malformed (")]
    [InlineData("", "No notebook was named and ")]
    [InlineData("good.ipynb --colour", "--colour: no such option.")]
    [InlineData("good.ipynb other/good.ipynb", "Executed copies would overwrite each other: ")]
    [InlineData(
        "good.ipynb --output .",
        "lies in the output folder and would be overwritten; use --in-place"
    )]
    [InlineData("good.ipynb --output ./", "good.ipynb lies in the output folder")]
    [InlineData("other/good.ipynb --output other/", "good.ipynb lies in the output folder")]
    [InlineData("good.ipynb --output ''", "--output: expected a folder, found an empty name.")]
    [InlineData("good.ipynb ''", "A notebook's name is empty, expected a file (.ipynb).")]
    [InlineData("good.ipynb @.", "@.: no such file, expected a notebook (.ipynb).")]
    [InlineData("good.ipynb --set rate=1", "--set needs a cell tagged 'parameters', found none.")]
    public async Task NothingRunsAndTheExitCodeIs2(string arguments, string expected)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = await _workplace.Run([.. words.Select(word => word.Trim('\''))]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
        Assert.False(Directory.Exists(_workplace.PathOf("out")));
    }

    [Theory]
    [InlineData("--colour", "--colour: no such option.")]
    [InlineData("--scale huge", "--scale: expected quick or full, found huge.")]
    [InlineData("--scale --html", "--scale: expected quick or full, found --html.")]
    [InlineData("--images --set a=1", "--images: expected auto or never or require, found --set.")]
    [InlineData("--output --html", "--output: expected a folder, found --html.")]
    [InlineData("--cell-timeout soon", "found soon.")]
    [InlineData("--cell-timeout 1,5", "found 1,5.")]
    [InlineData("--cell-timeout 0", "--cell-timeout: expected seconds above 0 and up to 2592000, found 0.")]
    [InlineData("--cell-timeout 1e9", "found 1e9.")]
    public void TheCommandLineIsChecked(string arguments, string expected) =>
        Assert.Contains(expected, Assert.Single(RunCommand.Parse(arguments.Split(' ')).Errors).Message);

    [Fact]
    public async Task ResultsThatCannotBeWrittenAreTold()
    {
        _workplace.AddText("file", "");
        var result = await _workplace.Run("good.ipynb", "--output", "file");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("The results cannot be written. ", result.Error);
    }
}
