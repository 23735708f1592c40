using System.Text;

namespace TorchSharp.Printing;

/// <summary>Julia's style: every matrix in columns, as many as fit into a line, under its indices.</summary>
internal sealed class Columns(TensorText text, int width, string newLine)
{
    private const string Dots = "...";
    private readonly StringBuilder builder = new();

    internal string Write()
    {
        if (text.Rank == 0)
            return ", value = " + text.Element(0);
        if (text.Rank == 1)
            WriteRows(newLine, 0, 1, text.Shape[0]);
        else
            WriteMatrices(0, 0, "");
        return builder.ToString();
    }

    private void WriteMatrices(int dim, long start, string indices)
    {
        if (dim == text.Rank - 2)
        {
            var title = dim == 0 ? newLine : $"{newLine}[{indices}..,..] ={newLine}";
            WriteRows(title, start, text.Shape[dim], text.Shape[dim + 1]);
            return;
        }
        for (var i = 0; i < text.Shape[dim]; i++)
            WriteMatrices(dim + 1, start + i * text.Step(dim), $"{indices}{i},");
    }

    private void WriteRows(string title, long start, long rows, long columns)
    {
        builder.Append(title);
        var cells = new List<string>[rows];
        for (var row = 0; row < rows; row++)
            cells[row] = Fitting(start + row * columns, columns);
        var shown = rows == 0 ? 0 : cells.Min(row => row.Count);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < shown; column++)
                builder
                    .Append(' ')
                    .Append(cells[row][column].PadLeft(cells.Max(other => other[column].Length)));
            builder.Append(shown < columns ? " " + Dots : "").Append(newLine);
        }
    }

    /// <summary>As many elements as leave room for dots.</summary>
    private List<string> Fitting(long start, long count)
    {
        List<string> cells = [];
        var room = width;
        for (var i = 0; i < count; i++)
        {
            var cell = text.Element(start + i);
            if (room - cell.Length - Dots.Length - 1 < 0)
                break;
            cells.Add(cell);
            room -= cell.Length + 1;
        }
        return cells;
    }
}
