using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>A notebook as it stands in its file, with everything that this program knows nothing of.</summary>
internal sealed class Notebook
{
    private readonly JsonObject root;

    public Notebook(string path, JsonObject root)
    {
        Path = path;
        this.root = root;
        CompleteFormat();
    }

    /// <summary>The full path of the file it was read from.</summary>
    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public JsonObject Root => root;

    public IReadOnlyList<NotebookCell> Cells =>
        [.. CellArray.Select(cell => new NotebookCell(cell!.AsObject()))];

    public IReadOnlyList<NotebookCell> CodeCells => [.. Cells.Where(cell => cell.IsCode)];

    private JsonArray CellArray => root["cells"]!.AsArray();

    public void Insert(int index, NotebookCell cell)
    {
        CellArray.Insert(index, cell.Node);
        AddIds();
    }

    public void RemoveAt(int index) => CellArray.RemoveAt(index);

    /// <summary>Brings older notebooks to nbformat 4.5, where each cell has an id.</summary>
    private void CompleteFormat()
    {
        root["nbformat_minor"] = Math.Max(5, (int?)root["nbformat_minor"] ?? 0);
        root["metadata"] ??= new JsonObject();
        foreach (var cell in Cells)
        {
            cell.Node["metadata"] ??= new JsonObject();
        }

        AddIds();
    }

    /// <summary>Ids come from place and content, so that the same notebook gets the same ids.</summary>
    private void AddIds()
    {
        var cells = CellArray;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i]!.AsObject();
            if (cell["id"] is null)
            {
                var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{i}\n{new NotebookCell(cell).Source}"));
                cell.Remove("id");
                cell.Insert(0, "id", Convert.ToHexStringLower(hash)[..8]);
            }
        }
    }
}
