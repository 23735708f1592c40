using System.Text;

namespace SequenceLab.NotebookRunner;

/// <summary>The text of one stream, written in many pieces.</summary>
internal sealed class StreamText(string name)
{
    /// <summary>Ten million characters: no notebook that is read has more, and one that is kept much less.</summary>
    private const int Limit = 10_000_000;

    private readonly StringBuilder _text = new();
    private long _cut;

    /// <summary><c>stdout</c> or <c>stderr</c>.</summary>
    public string Name => name;

    /// <summary>Goes on with the text, up to the limit.</summary>
    public void Add(string text)
    {
        var taken = Math.Min(text.Length, Limit - _text.Length);
        _text.Append(text, 0, taken);
        _cut += text.Length - taken;
    }

    /// <summary>The text; where it was too long, its last line says how much was left out.</summary>
    public override string ToString() =>
        _cut == 0 ? _text.ToString() : $"{_text}\n[{_cut:N0} more characters were left out]\n";
}
