using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>Turns what cells say into Jupyter's outputs, in the cells they belong to.</summary>
internal sealed class OutputCollector
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject> _displays = [];
    private StreamText? _stream;
    private JsonArray _outputs = [];
    private int _executionCount;

    /// <summary>Begins a cell; what comes from now on is its.</summary>
    public void Begin(NotebookCell cell, int count)
    {
        lock (_gate)
        {
            CloseStream();
            cell.ClearOutputs();
            cell.Node["execution_count"] = count;
            cell.StampSource();
            _outputs = cell.Outputs;
            _executionCount = count;
        }
    }

    /// <summary>Ends the last cell; what comes later is left out.</summary>
    public void End()
    {
        lock (_gate)
        {
            CloseStream();
            _outputs = [];
        }
    }

    /// <summary>Adds what the cell said.</summary>
    public void Add(HostMessage message)
    {
        lock (_gate)
        {
            switch (message.Kind)
            {
                case MessageKind.StandardOutput or MessageKind.StandardError:
                    AddText(message.Kind == MessageKind.StandardOutput ? "stdout" : "stderr", message.Text);
                    break;
                case MessageKind.Update when _displays.TryGetValue(message.Id!, out var shown):
                    shown["data"] = MimeData.ToJson(message.Data!);
                    break;
                // what display(…) returns is updated under an id of its own
                case MessageKind.Display or MessageKind.Update:
                    AddDisplay(message);
                    break;
                case MessageKind.Result:
                    AddOutput(
                        "execute_result",
                        ("data", MimeData.ToJson(message.Data!)),
                        ("execution_count", _executionCount),
                        ("metadata", new JsonObject())
                    );
                    break;
            }
        }
    }

    /// <summary>Adds why the cell failed.</summary>
    public void Add(CellError error)
    {
        lock (_gate)
        {
            AddOutput(
                "error",
                ("ename", error.Name),
                ("evalue", error.Message),
                ("traceback", new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]))
            );
        }
    }

    private void AddText(string stream, string text)
    {
        if (_stream?.Name != stream)
        {
            CloseStream();
            _stream = new StreamText(stream);
        }

        _stream.Add(text);
    }

    private void CloseStream()
    {
        if (_stream is { } stream)
        {
            _stream = null;
            AddOutput("stream", ("name", stream.Name), ("text", MultilineText.Write(stream.ToString())));
        }
    }

    private void AddDisplay(HostMessage message)
    {
        var output = AddOutput(
            "display_data",
            ("data", MimeData.ToJson(message.Data!)),
            ("metadata", new JsonObject())
        );
        if (message.Id is { } id)
        {
            _displays[id] = output;
        }
    }

    /// <summary>Adds an output with its members in the order of the alphabet, as Jupyter saves them.</summary>
    private JsonObject AddOutput(string type, params (string Name, JsonNode? Value)[] members)
    {
        CloseStream();
        var output = new JsonObject(
            members
                .Append(("output_type", type))
                .OrderBy(member => member.Item1, StringComparer.Ordinal)
                .Select(member => KeyValuePair.Create(member.Item1, member.Item2))
        );
        _outputs.Add((JsonNode)output);
        return output;
    }
}
