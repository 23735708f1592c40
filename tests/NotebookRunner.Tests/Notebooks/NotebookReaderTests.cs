using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner.Tests.Notebooks;

public sealed class NotebookReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reader-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", "found an empty file")]
    [InlineData("print('x')", "found text that is not JSON (line 1)")]
    [InlineData("[1]", "found JSON that is no object")]
    [InlineData("{}", "found nbformat none, expected 4.")]
    [InlineData("""{"nbformat": 3, "worksheets": []}""", "found nbformat 3, expected 4.")]
    [InlineData("""{"nbformat": 4}""", "found no list of cells")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code"}]}""", "cell 1 is malformed")]
    [InlineData(
        """{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}""",
        "cell 1 is malformed"
    )]
    [InlineData("""{"nbformat": 4, "cells": [], "cells": []}""", "found JSON that is malformed (")]
    [InlineData(
        """{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "metadata": {"a": 1, "a": 2}}]}""",
        "found JSON that is malformed ("
    )]
    [InlineData(
        """{"nbformat": 4, "cells": [{"cell_type": "code", "source": "\ud83d"}]}""",
        "found JSON that is malformed ("
    )]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5.5, "cells": []}""", "malformed notebook")]
    [InlineData("""{"nbformat": 4, "cells": [], "metadata": []}""", "malformed notebook")]
    [InlineData(
        """{"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"language": "python"}}}""",
        "found a notebook for python, expected C#."
    )]
    [InlineData(
        """{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "metadata": {"polyglot_notebook": {"kernelName": "fsharp"}}}]}""",
        "cell 1 is for the kernel 'fsharp', expected 'csharp'."
    )]
    public void SaysWhatIsWrong(string text, string expected)
    {
        var path = Path.Combine(folder, "bad.ipynb");
        File.WriteAllText(path, text);
        var exception = Assert.Throws<NotebookException>(() => NotebookReader.Read(path));
        Assert.StartsWith(path + ": ", exception.Message);
        Assert.Contains(expected, exception.Message);
    }

    [Fact]
    public void AFolderIsNoNotebook() =>
        Assert.Contains(
            "found a folder",
            Assert.Throws<NotebookException>(() => NotebookReader.Read(folder)).Message
        );

    [Fact]
    public void OddIdsAndTagsAreNoHindrance()
    {
        var path = Path.Combine(folder, "odd.ipynb");
        File.WriteAllText(
            path,
            """{"nbformat": 4, "cells": [{"cell_type": "code", "source": "1", "id": null, "metadata": {"tags": [1, null, "headline"]}}]}"""
        );
        var cell = NotebookReader.Read(path).Cells[0];
        Assert.Matches("^[0-9a-f]{8}$", (string?)cell.Node["id"]);
        Assert.True(cell.HasTag(CellTag.Headline));
        Assert.False(cell.HasTag(CellTag.Parameters));
    }

    [Fact]
    public void OlderNotebooksGetIdsAlwaysTheSame()
    {
        var path = Path.Combine(folder, "old.ipynb");
        File.WriteAllText(
            path,
            """{"nbformat": 4, "nbformat_minor": 2, "cells": [{"cell_type": "code", "source": "1"}, {"cell_type": "markdown", "source": "1", "id": "kept"}]}"""
        );
        var notebook = NotebookReader.Read(path);
        Assert.Equal(5, (int)notebook.Root["nbformat_minor"]!);
        Assert.Equal("kept", (string?)notebook.Cells[1].Node["id"]);
        Assert.Matches("^[0-9a-f]{8}$", (string?)notebook.Cells[0].Node["id"]);
        Assert.True(JsonNode.DeepEquals(notebook.Root, NotebookReader.Read(path).Root));
    }
}
