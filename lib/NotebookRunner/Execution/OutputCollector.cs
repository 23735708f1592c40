using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>Turns what cells say into Jupyter's outputs, in the cells they belong to.</summary>
internal sealed class OutputCollector
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, JsonObject> displays = [];
    private JsonArray outputs = [];
    private int executionCount;

    public void Begin(NotebookCell cell, int count)
    {
        lock (gate)
        {
            cell.ClearOutputs();
            cell.Node["execution_count"] = count;
            cell.StampSource();
            outputs = cell.Outputs;
            executionCount = count;
        }
    }

    public void Add(HostMessage message)
    {
        lock (gate)
        {
            switch (message)
            {
                case StreamMessage stream:
                    AddText(stream);
                    break;
                case DisplayMessage display:
                    var output = Output(
                        "display_data",
                        ("data", Data(display.Data)),
                        ("metadata", new JsonObject())
                    );
                    displays[display.Id] = output;
                    outputs.Add((JsonNode)output);
                    break;
                case UpdateMessage update when displays.TryGetValue(update.Id, out var shown):
                    shown["data"] = Data(update.Data);
                    break;
                case ResultMessage result:
                    outputs.Add(
                        (JsonNode)Output(
                            "execute_result",
                            ("data", Data(result.Data)),
                            ("execution_count", executionCount),
                            ("metadata", new JsonObject())
                        )
                    );
                    break;
            }
        }
    }

    public void Add(CellError error)
    {
        lock (gate)
        {
            outputs.Add(
                (JsonNode)Output(
                    "error",
                    ("ename", error.Name),
                    ("evalue", error.Message),
                    ("traceback", new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]))
                )
            );
        }
    }

    private void AddText(StreamMessage stream)
    {
        if (outputs is [.., JsonObject last] && (string?)last["name"] == stream.Name)
        {
            MultilineText.Append(last["text"]!.AsArray(), stream.Text);
        }
        else
        {
            outputs.Add(
                (JsonNode)Output("stream", ("name", stream.Name), ("text", MultilineText.Write(stream.Text)))
            );
        }
    }

    /// <summary>An output with its members in the order of the alphabet, as Jupyter saves them.</summary>
    private static JsonObject Output(string type, params (string Name, JsonNode? Value)[] members) =>
        new(
            members
                .Append(("output_type", type))
                .OrderBy(member => member.Item1, StringComparer.Ordinal)
                .Select(member => KeyValuePair.Create(member.Item1, member.Item2))
        );

    private static JsonObject Data(IReadOnlyDictionary<string, string> values) =>
        new(
            values
                .OrderBy(value => value.Key, StringComparer.Ordinal)
                .Select(value => KeyValuePair.Create(value.Key, (JsonNode?)Content(value.Key, value.Value)))
        );

    private static JsonNode? Content(string mimeType, string text)
    {
        if (mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            return NotebookJson.ParseOrText(text);
        }

        // Jupyter cuts text into lines but keeps base64 in one piece
        var isBinary = mimeType.StartsWith("image/", StringComparison.Ordinal) && mimeType != "image/svg+xml";
        return isBinary ? (JsonNode)text : MultilineText.Write(text);
    }
}
