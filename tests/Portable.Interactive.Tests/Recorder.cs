using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Tests;

/// <summary>Writes down what cells say, a line each.</summary>
internal sealed class Recorder : ICellOutput
{
    private readonly Dictionary<string, int> numbers = [];

    public List<string> Lines { get; } = [];

    public void Stream(string name, string text)
    {
        if (Lines is [.., var last] && last.StartsWith(name, StringComparison.Ordinal))
        {
            Lines[^1] = last + text;
        }
        else
        {
            Lines.Add($"{name}: {text}");
        }
    }

    public void Display(string displayId, IReadOnlyList<FormattedValue> values)
    {
        numbers[displayId] = numbers.Count + 1;
        Add($"display {numbers[displayId]}", values);
    }

    public void Update(string displayId, IReadOnlyList<FormattedValue> values) =>
        Add($"update {numbers[displayId]}", values);

    public void Result(IReadOnlyList<FormattedValue> values) => Add("result", values);

    private void Add(string kind, IReadOnlyList<FormattedValue> values)
    {
        foreach (var value in values)
        {
            Lines.Add($"{kind} {value.MimeType}: {value.Value.Split("<style>")[0]}");
        }
    }
}
