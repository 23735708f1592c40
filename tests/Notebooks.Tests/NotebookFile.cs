using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>A notebook as a reader meets it.</summary>
internal sealed record NotebookFile(string Path, long Bytes, IReadOnlyList<Cell> Cells)
{
    public IReadOnlyList<Cell> Code => [.. Cells.Where(c => c.IsCode)];

    /// <summary>The headings of all text cells, in order, with their marks.</summary>
    public IReadOnlyList<string> Headings =>
        [.. Cells.Where(c => !c.IsCode).SelectMany(c => c.Source.Split('\n')).Where(l => l.StartsWith('#'))];

    public static NotebookFile Read(string path)
    {
        var cells = JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray();
        return new(path, new FileInfo(path).Length, [.. cells.Select((c, i) => new Cell(i, c!.AsObject()))]);
    }
}
