using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace SequenceLab.NotebookRunner;

/// <summary>Sends what a cell says through the channel.</summary>
internal sealed class HostOutput(LineChannel channel) : ICellOutput
{
    public void Stream(string name, string text) => Send(new StreamMessage(name, text));

    public void Display(string displayId, IReadOnlyList<FormattedValue> values) =>
        Send(new DisplayMessage(displayId, ByMimeType(values)));

    public void Update(string displayId, IReadOnlyList<FormattedValue> values) =>
        Send(new UpdateMessage(displayId, ByMimeType(values)));

    public void Result(IReadOnlyList<FormattedValue> values) => Send(new ResultMessage(ByMimeType(values)));

    private void Send(HostMessage message) => channel.Send(message);

    private static Dictionary<string, string> ByMimeType(IReadOnlyList<FormattedValue> values) =>
        values
            .DistinctBy(value => value.MimeType)
            .ToDictionary(value => value.MimeType, value => value.Value);
}
