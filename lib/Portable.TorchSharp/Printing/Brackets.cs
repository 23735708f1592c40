using System.Text;

namespace TorchSharp.Printing;

/// <summary>NumPy's and C#'s styles: brackets in brackets, the middle of long dimensions left out.</summary>
/// <param name="text">The elements.</param>
/// <param name="open">The opening bracket.</param>
/// <param name="close">The closing bracket.</param>
/// <param name="suffix">What follows a number, as in 1f.</param>
/// <param name="betweenRows">What stands between entries of a dimension, by how many dimensions they have left.</param>
/// <param name="newLine">What ends a line.</param>
internal sealed class Brackets(
    TensorText text,
    char open,
    char close,
    string suffix,
    Func<int, string> betweenRows,
    string newLine
)
{
    private readonly StringBuilder builder = new();

    /// <summary>The whole tensor, with something just inside the outermost brackets.</summary>
    internal string Write(string innerStart = "", string innerEnd = "")
    {
        Write(0, 0, innerStart, innerEnd);
        return builder.ToString();
    }

    private void Write(int dim, long start, string innerStart = "", string innerEnd = "")
    {
        builder.Append(open).Append(innerStart);
        var size = text.Shape[dim];
        var isRow = dim == text.Rank - 1;
        var most = isRow ? PrintOptions.MaxColumns : PrintOptions.MaxRows;
        if (size > most)
        {
            var trailing = most / 2;
            WriteRange(dim, start, 0, most - trailing);
            WriteGap(dim, isRow);
            WriteRange(dim, start, size - trailing, size);
        }
        else
        {
            WriteRange(dim, start, 0, size);
        }
        builder.Append(innerEnd).Append(close);
    }

    private void WriteRange(int dim, long start, long from, long to)
    {
        for (var i = from; i < to; i++)
        {
            var place = start + i * text.Step(dim);
            if (dim == text.Rank - 1)
            {
                builder.Append(i > from ? ", " : "").Append(text.Element(place)).Append(suffix);
                continue;
            }
            if (i > from)
                builder.Append(betweenRows(text.Rank - dim));
            if (i > 0)
                builder.Append(' ', dim + 1);
            Write(dim + 1, place);
        }
    }

    private void WriteGap(int dim, bool isRow)
    {
        if (isRow)
            builder.Append(", ... ");
        else
            builder.Append(betweenRows(text.Rank - dim)).Append(' ', dim).Append(" ...").Append(GapEnd(dim));
    }

    /// <summary>After the dots a line ends as between rows, but without the comma.</summary>
    private string GapEnd(int dim) =>
        betweenRows(text.Rank - dim).Replace(",", "") is { Length: > 0 } end ? end : newLine;
}
