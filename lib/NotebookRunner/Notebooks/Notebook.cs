using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SequenceLab.NotebookRunner;

/// <summary>A notebook as it stands in its file, with everything that this program knows nothing of.</summary>
internal sealed partial class Notebook
{
    private readonly byte[] _hash;

    /// <param name="path">The full path of the file it was read from.</param>
    /// <param name="root">What the file holds; it is completed to nbformat 4.5.</param>
    /// <param name="bytes">The file's bytes.</param>
    public Notebook(string path, JsonObject root, byte[] bytes)
    {
        Path = path;
        Root = root;
        _hash = SHA256.HashData(bytes);
        CompleteFormat();
    }

    /// <summary>The full path of the file it was read from.</summary>
    public string Path { get; }

    /// <summary>The file's name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The whole of it.</summary>
    public JsonObject Root { get; }

    /// <summary>All cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells =>
        [.. CellArray.Select(cell => new NotebookCell(cell!.AsObject()))];

    /// <summary>The cells that hold code.</summary>
    public IReadOnlyList<NotebookCell> CodeCells => [.. Cells.Where(cell => cell.IsCode)];

    /// <summary>The code cells that are run here: not tagged to be left out, and in a language that is known.</summary>
    public IReadOnlyList<NotebookCell> RunnableCells =>
        [.. CodeCells.Where(cell => !cell.HasTag(CellTag.SkipExecution) && cell.IsKnown)];

    private JsonArray CellArray => Root["cells"]!.AsArray();

    /// <summary>Whether the file still holds what was read from it.</summary>
    public bool IsUnchangedOnDisk() =>
        File.Exists(Path) && SHA256.HashData(File.ReadAllBytes(Path)).AsSpan().SequenceEqual(_hash);

    /// <summary>Puts in a cell.</summary>
    public void Insert(int index, NotebookCell cell)
    {
        CellArray.Insert(index, cell.Node);
        RepairIds();
    }

    /// <summary>Takes out a cell.</summary>
    public void RemoveAt(int index) => CellArray.RemoveAt(index);

    /// <summary>Brings what older or careless programs wrote to nbformat 4.5.</summary>
    private void CompleteFormat()
    {
        Root["nbformat_minor"] = Math.Max(5, (int?)Root["nbformat_minor"] ?? 0);
        Root["metadata"] ??= new JsonObject();
        foreach (var cell in Cells)
        {
            cell.Complete();
        }

        RepairIds();
    }

    /// <summary>
    /// Gives an id to cells that have none, one that is not of the format or one that another cell has. Ids come from
    /// place and content, so that the same notebook gets the same ids.
    /// </summary>
    private void RepairIds()
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < CellArray.Count; i++)
        {
            var cell = CellArray[i]!.AsObject();
            var isGood =
                cell["id"] is JsonValue value
                && value.TryGetValue(out string? id)
                && Id().IsMatch(id)
                && taken.Add(id);
            if (!isGood)
            {
                cell.Remove("id");
                cell.Insert(0, "id", NewId($"{i}\n{new NotebookCell(cell).Source}", taken));
            }
        }
    }

    private static string NewId(string content, HashSet<string> taken)
    {
        string id;
        do
        {
            id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..8];
            content += "\n";
        } while (!taken.Add(id));
        return id;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Id();
}
