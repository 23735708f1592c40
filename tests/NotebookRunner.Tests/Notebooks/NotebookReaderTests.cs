using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner.Tests.Notebooks;

public sealed class NotebookReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reader-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5.5, "cells": []}""", "found nbformat_minor 5.5")]
    [InlineData("""{"nbformat": 4, "cells": [], "metadata": []}""", "found metadata that are no object")]
    [InlineData(
        """{"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"language": "python"}}}""",
        "found a notebook for python, expected C#."
    )]
    [InlineData(
        """{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "metadata": []}]}""",
        "cell 1 is malformed"
    )]
    public void SaysWhatIsWrong(string text, string expected)
    {
        var path = Path.Combine(_folder, "bad.ipynb");
        File.WriteAllText(path, text);
        var exception = Assert.Throws<NotebookException>(() => NotebookReader.Read(path));
        Assert.StartsWith(path + ": ", exception.Message);
        Assert.Contains(expected, exception.Message);
    }

    [Fact]
    public void AFolderIsNoNotebook() =>
        Assert.Contains(
            "found a folder",
            Assert.Throws<NotebookException>(() => NotebookReader.Read(_folder)).Message
        );

    [Fact]
    public void OddIdsAndTagsAreNoHindrance()
    {
        var path = Path.Combine(_folder, "odd.ipynb");
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
        var path = Path.Combine(_folder, "old.ipynb");
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

    [Theory]
    [InlineData("""{"kernelspec": {"name": "python3"}, "language_info": {"name": "python"}}""", "python")]
    [InlineData("""{"kernelspec": {"name": "python3"}}""", "python")]
    [InlineData("""{"language_info": {"name": "python"}}""", "python")]
    [InlineData("""{"kernelspec": {"language": "F#", "name": ".net-fsharp"}}""", "F#")]
    [InlineData("""{"kernelspec": {"name": ".net-powershell"}}""", "powershell")]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}}""", "fsharp")]
    [InlineData("""{"kernelspec": {"language": "c#"}, "language_info": {"name": "CSharp"}}""", null)]
    [InlineData("""{"kernelspec": {"name": "mine"}, "language_info": {"name": "polyglot-notebook"}}""", null)]
    [InlineData("""{"kernelspec": "odd", "language_info": {"name": 5}}""", null)]
    public void TheLanguageIsFoundWhereverItIsNamed(string metadata, string? foreign)
    {
        var path = Write($$"""{"nbformat": 4, "cells": [], "metadata": {{metadata}} }""");
        if (foreign is null)
        {
            Assert.Empty(NotebookReader.Read(path).Cells);
        }
        else
        {
            var error = Assert.Throws<NotebookException>(() => NotebookReader.Read(path));
            Assert.Equal($"{path}: found a notebook for {foreign}, expected C#.", error.Message);
        }
    }

    [Fact]
    public void ATextThatIsNotUtf8IsRefused()
    {
        var path = Write("");
        File.WriteAllBytes(path, [.. "{\n\n \"a\": \""u8, 0xFC, .. "\"}"u8]);
        var error = Assert.Throws<NotebookException>(() => NotebookReader.Read(path));
        Assert.StartsWith($"{path}: line 3 is not UTF-8", error.Message);
    }

    [Fact]
    public void NumbersThatJsonLacksAreNull()
    {
        var path = Write(
            """{"nbformat": 4, "cells": [], "metadata": {"a": [NaN, -Infinity, "NaN, \"NaN", 1, Infinity]} }"""
        );
        Assert.Equal(
            """[null,null,"NaN, \u0022NaN",1,null]""",
            NotebookReader.Read(path).Root["metadata"]!["a"]!.ToJsonString()
        );
    }

    [Fact]
    public void IdsAreMadeUniqueAndWellFormed()
    {
        var ids = new[] { "same", "same", "with space", new string('x', 65), "kept_-9" };
        var cells = ids.Select(id =>
            $$"""{"cell_type": "markdown", "source": "1", "id": "{{id}}", "outputs": []}"""
        );
        var read = NotebookReader
            .Read(Write($$"""{"nbformat": 4, "cells": [{{string.Join(',', cells)}}]}"""))
            .Cells;
        var found = read.Select(cell => (string)cell.Node["id"]!).ToList();
        Assert.Equal(("same", "kept_-9"), (found[0], found[4]));
        Assert.All(found, id => Assert.Matches("^[A-Za-z0-9_-]{1,64}$", id));
        Assert.Equal(5, found.Distinct().Count());
        Assert.All(read, cell => Assert.False(cell.Node.ContainsKey("outputs")));
    }

    [Theory]
    [InlineData("{}", "csharp")]
    [InlineData("""{"polyglot_notebook": {"kernelName": "html"}}""", "html")]
    [InlineData("""{"dotnet_interactive": {"language": "C#"}}""", "csharp")]
    [InlineData("""{"vscode": {"languageId": "fsharp"}}""", "fsharp")]
    public void ACellHasItsOwnLanguage(string metadata, string language)
    {
        var path = Write(
            $$"""{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "metadata": {{metadata}} }]}"""
        );
        Assert.Equal(language, NotebookReader.Read(path).Cells[0].Language);
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "test.ipynb");
        File.WriteAllText(path, text);
        return path;
    }
}
