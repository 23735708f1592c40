using System.Text;

namespace SequenceLab.Data;

/// <summary>Reads one recording: a header that names the columns, then a row of numbers for every 1/50 s.</summary>
/// <param name="path">The file's name in errors.</param>
/// <param name="channels">Columns wanted, in the order wanted.</param>
internal readonly ref struct MotionCsv(string path, IReadOnlyList<MotionChannel> channels)
{
    /// <summary>The wanted columns of every row, row after row.</summary>
    /// <param name="text">The file, UTF-8.</param>
    /// <exception cref="DataFileException">The file is damaged; file, line and column are named.</exception>
    public float[] Read(ReadOnlySpan<byte> text)
    {
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        text = text.TrimEnd("\r\n"u8);
        if (text.IsEmpty)
            throw new DataFileException(path, "an empty file", "a header and rows of numbers", line: 1);
        var header = Header(NextLine(ref text));
        var slots = Slots(header);
        var values = new float[channels.Count * (text.IsEmpty ? 0 : text.Count((byte)'\n') + 1)];
        if (values.Length == 0)
            throw new DataFileException(path, "nothing after the header", "rows of numbers", line: 2);
        for (var (line, at) = (2, 0); at < values.Length; line++, at += channels.Count)
            ReadRow(NextLine(ref text), header, slots, line, values.AsSpan(at, channels.Count));
        return values;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }

    private static string[] Header(ReadOnlySpan<byte> line) =>
        [.. Encoding.UTF8.GetString(line).Split(',').Select(name => name.Trim('"'))];

    // for every column of the file its place in a row of values, or -1
    private int[] Slots(string[] header)
    {
        var slots = new int[header.Length];
        Array.Fill(slots, -1);
        for (var c = 0; c < channels.Count; c++)
        {
            var name = channels[c].Name();
            if (Array.IndexOf(header, name) is not (var at and >= 0))
                throw new DataFileException(
                    path,
                    $"columns '{string.Join(',', header)}'",
                    "a column of this name",
                    line: 1,
                    column: name
                );
            slots[at] = c;
        }
        return slots;
    }

    private void ReadRow(ReadOnlySpan<byte> row, string[] header, int[] slots, int line, Span<float> values)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            var end = row.IndexOf((byte)',');
            if (end < 0 != (i == slots.Length - 1))
                throw Uneven(end < 0 ? i + 1 : i + 2 + row[(end + 1)..].Count((byte)','), header, line);
            var cell = end < 0 ? row : row[..end];
            if (slots[i] is var slot and >= 0 && !FloatText.TryParse(cell, out values[slot]))
                throw Wrong(cell, line, $"{i + 1} ({header[i]})");
            row = row[(end + 1)..];
        }
    }

    private DataFileException Uneven(int cells, string[] header, int line) =>
        new(
            path,
            $"a row of {cells} cells",
            $"{header.Length}",
            line: line,
            column: cells < header.Length ? $"{cells + 1} ({header[cells]})" : $"{header.Length + 1}"
        );

    private DataFileException Wrong(ReadOnlySpan<byte> cell, int line, string column)
    {
        const int most = 40;
        var text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, most)]);
        return new(path, $"'{text}'", "a finite number", line: line, column: column);
    }
}
