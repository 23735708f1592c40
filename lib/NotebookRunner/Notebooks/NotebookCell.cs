using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>A cell of a notebook, a view of its JSON.</summary>
internal sealed class NotebookCell(JsonObject node)
{
    public JsonObject Node => node;

    public bool IsCode => (string?)node["cell_type"] == "code";

    public string Source => MultilineText.Read(node["source"]);

    public JsonArray Outputs
    {
        get
        {
            if (node["outputs"] is JsonArray outputs)
            {
                return outputs;
            }

            var none = new JsonArray();
            node["outputs"] = none;
            return none;
        }
    }

    public bool HasTag(string tag) =>
        node["metadata"]?["tags"] is JsonArray tags && tags.Any(value => value?.ToString() == tag);

    public void ClearOutputs()
    {
        node["execution_count"] = null;
        node["outputs"] = new JsonArray();
    }

    /// <summary>Writes down which source the outputs come from, so that a later edit of the cell can be seen.</summary>
    public void StampSource()
    {
        if (node["metadata"] is not JsonObject metadata)
        {
            node["metadata"] = metadata = new JsonObject();
        }

        metadata["executed_source"] = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(Source))
        );
    }

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
