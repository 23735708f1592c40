using System.Globalization;
using System.Numerics;
using System.Text;

namespace SequenceLab.Data;

/// <summary>
/// Reads CSV text row by row: a header that names the columns, commas between cells, a decimal point in numbers.
/// Every error names file, line and column.
/// </summary>
internal ref struct CsvReader
{
    private const string Form = "cells separated by commas, numbers with a decimal point";

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly string[] _names;
    private readonly int[] _ends; // where each cell of the row ends
    private ReadOnlySpan<byte> _rest;
    private ReadOnlySpan<byte> _row;

    /// <summary>Reads the header.</summary>
    /// <param name="file">The file's name in errors.</param>
    /// <param name="text">Its content, UTF-8.</param>
    public CsvReader(string file, ReadOnlySpan<byte> text)
    {
        (_file, _names, _ends) = (file, [], []);
        _rest = (text.StartsWith("\uFEFF"u8) ? text[3..] : text).TrimEnd("\r\n"u8);
        if (_rest.IsEmpty)
        {
            throw new DataFileException(file, "an empty file", "a header and rows of numbers");
        }
        var names = Decode(NextLine()).Split(',');
        _names = Array.ConvertAll(names, name => name.Trim().Trim('"'));
        _ends = new int[_names.Length];
        if (_rest.IsEmpty)
        {
            throw new DataFileException($"{file}, line 2", "nothing after the header", "rows of numbers");
        }
    }

    /// <summary>The line last read, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The column of this name.</summary>
    /// <exception cref="DataFileException">There is none, or more than one.</exception>
    public readonly int Column(string name)
    {
        var column = Array.IndexOf(_names, name);
        if (Array.LastIndexOf(_names, name) is var last && last != column)
        {
            throw new DataFileException(
                $"{_file}, line 1",
                $"'{name}' in columns {column + 1} and {last + 1}",
                "one column of that name"
            );
        }
        return column >= 0
            ? column
            : throw new DataFileException(
                $"{_file}, line 1",
                $"columns '{string.Join(',', _names)}'",
                $"a column '{name}' ({Form})"
            );
    }

    /// <summary>Goes to the next row, if there is one.</summary>
    /// <exception cref="DataFileException">It has not as many cells as the header.</exception>
    public bool Read()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }
        _row = NextLine();
        var (cells, start) = (0, 0);
        while (_row[start..].IndexOf((byte)',') is var comma and >= 0)
        {
            if (cells < _ends.Length)
            {
                _ends[cells] = start + comma;
            }
            cells++;
            start += comma + 1;
        }
        if (cells + 1 != _ends.Length)
        {
            throw new DataFileException(
                Place(Math.Min(cells + 1, _ends.Length)),
                $"a row of {cells + 1} cells",
                $"{_ends.Length} as in the header ({Form})"
            );
        }
        _ends[cells] = _row.Length;
        return true;
    }

    /// <summary>A cell of the row as text.</summary>
    /// <exception cref="DataFileException">It is not UTF-8.</exception>
    public readonly string Text(int column) => Decode(Cell(column), column);

    /// <summary>A cell of the row as a number.</summary>
    /// <exception cref="DataFileException">It is none, or not finite.</exception>
    public readonly T Number<T>(int column)
        where T : struct, IFloatingPointIeee754<T>
    {
        const int most = 40;
        var cell = Cell(column);
        if (T.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            if (T.IsFinite(value) && cell[^1] != 0) // .NET takes NULs behind a number
            {
                return value;
            }
        }
        var text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, most)]);
        throw new DataFileException(Place(column), $"'{text}'", "a finite number with a decimal point");
    }

    /// <summary>Where a cell of the row is, for an error.</summary>
    public readonly string Place(int column)
    {
        var name = column < _names.Length ? $" ({_names[column]})" : "";
        return $"{_file}, line {Line}, column {column + 1}{name}";
    }

    private readonly ReadOnlySpan<byte> Cell(int column)
    {
        var start = column == 0 ? 0 : _ends[column - 1] + 1;
        return _row[start.._ends[column]].Trim(" \t"u8).Trim((byte)'"').Trim(" \t"u8);
    }

    private readonly string Decode(ReadOnlySpan<byte> text, int? column = null)
    {
        try
        {
            return Utf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw new DataFileException(
                column is int c ? Place(c) : $"{_file}, line 1",
                $"'{Encoding.Latin1.GetString(text)}' in another encoding",
                "UTF-8"
            );
        }
    }

    private ReadOnlySpan<byte> NextLine()
    {
        Line++;
        var end = _rest.IndexOf((byte)'\n');
        var line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }
}
