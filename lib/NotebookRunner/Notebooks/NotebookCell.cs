using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>A cell of a notebook, a view of its JSON.</summary>
internal sealed class NotebookCell(JsonObject node)
{
    /// <summary>The whole of it.</summary>
    public JsonObject Node => node;

    /// <summary><c>code</c>, <c>markdown</c> or <c>raw</c>.</summary>
    public string Type => (string)node["cell_type"]!;

    /// <summary>Whether it holds code.</summary>
    public bool IsCode => Type == "code";

    /// <summary>Its text.</summary>
    public string Source => MultilineText.Read(node["source"]);

    /// <summary>The kernel it is written for.</summary>
    public string Language => CellLanguage.Of(node);

    /// <summary>Whether there is a kernel for it here.</summary>
    public bool IsKnown => NotebookKernel.Languages.Contains(Language);

    /// <summary>What it put out.</summary>
    public JsonArray Outputs => (JsonArray)node["outputs"]!;

    /// <summary>Whether it has a tag.</summary>
    public bool HasTag(string tag) =>
        node["metadata"]?["tags"] is JsonArray tags && tags.Any(value => value?.ToString() == tag);

    /// <summary>Gives it the members that every cell of its type has, and takes those away that only code has.</summary>
    public void Complete()
    {
        node["metadata"] ??= new JsonObject();
        if (!IsCode)
        {
            node.Remove("outputs");
            node.Remove("execution_count");
        }
        else if (node["outputs"] is not JsonArray)
        {
            ClearOutputs();
        }
        else
        {
            node.TryAdd("execution_count", null);
        }
    }

    /// <summary>Forgets what it put out.</summary>
    public void ClearOutputs()
    {
        node["execution_count"] = null;
        node["outputs"] = new JsonArray();
    }

    /// <summary>Writes down which source the outputs come from, so that a later edit of the cell can be seen.</summary>
    public void StampSource() =>
        node["metadata"]!["executed_source"] = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(Source))
        );

    /// <summary>A code cell of C# with one tag.</summary>
    public static NotebookCell Code(string source, string tag) =>
        new(
            new JsonObject
            {
                ["cell_type"] = "code",
                ["execution_count"] = null,
                ["metadata"] = new JsonObject
                {
                    ["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" },
                    ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
                    ["tags"] = new JsonArray(tag),
                },
                ["outputs"] = new JsonArray(),
                ["source"] = MultilineText.Write(source),
            }
        );
}
