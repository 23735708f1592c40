namespace SequenceLab.NotebookRunner;

/// <summary>The end of a text that comes in pieces.</summary>
internal sealed class LastLines
{
    private const int Count = 20;
    private const int Length = 4_000;

    private readonly Lock _gate = new();
    private string _text = "";

    /// <summary>The last lines, without empty ones and without the frames of libtorch's native stack.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _text
                        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Where(line => !line.StartsWith("frame #", StringComparison.Ordinal))
                        .TakeLast(Count),
                ];
            }
        }
    }

    /// <summary>Goes on with the text.</summary>
    public void Add(string text)
    {
        lock (_gate)
        {
            _text += text;
            _text = _text[Math.Max(0, _text.Length - Length)..];
        }
    }
}
