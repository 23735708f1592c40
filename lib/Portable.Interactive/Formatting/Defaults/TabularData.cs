using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Rows under the names of their items' members.</summary>
internal sealed record TabularData(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    public static TabularData From(IEnumerable items)
    {
        var rows = items.Cast<object?>().Select(Cells).ToList();
        var columns = rows.SelectMany(row => row.Select(cell => cell.Name)).Distinct().ToList();
        return new TabularData(
            columns,
            [.. rows.Select(row => columns.Select(name => Find(row, name)).ToArray())]
        );

        static object? Find(List<(string Name, object? Value)> row, string name) =>
            row.Find(cell => cell.Name == name).Value;
    }

    private static List<(string Name, object? Value)> Cells(object? item)
    {
        if (item is null || Shape.IsScalar(item))
        {
            return [("value", item)];
        }

        return Shape.Entries(item) is { } entries
            ? [.. entries.Select(entry => (entry.Key.ToDisplayString(), entry.Value))]
            : [.. Shape.Members(item.GetType()).Select(member => (member.Name, Shape.Read(member, item)))];
    }
}
