using System.Globalization;
using System.Text.RegularExpressions;

namespace SequenceLab.Notebooks.Tests;

/// <summary>The numbers in a notebook's texts, and those that its outputs show.</summary>
internal static partial class Prose
{
    /// <summary>The numbers with a unit or a percent sign in the text cells, as they are written.</summary>
    public static IEnumerable<string> Figures(NotebookFile notebook) =>
        notebook
            .Cells.Where(c => !c.IsCode)
            .SelectMany(c => Figure().Matches(WithoutCode(c.Source)))
            .Select(m => m.Value)
            .Distinct();

    /// <summary>Whether a figure is one of the numbers, rounded as it is written; a share may stand for a per cent.</summary>
    public static bool IsShown(string figure, IReadOnlyCollection<decimal> numbers)
    {
        var match = Figure().Match(figure);
        var number = match.Groups["number"].Value;
        var value = Parse(number);
        var decimals = number.Contains('.') ? number.Length - number.IndexOf('.') - 1 : 0;
        var isShare = match.Groups["unit"].Value == "%";
        return numbers.Any(n => Rounds(n) || (isShare && Rounds(100 * n)));

        bool Rounds(decimal n) => Math.Abs(n - value) <= 0.5m * (decimal)Math.Pow(10, -decimals);
    }

    /// <summary>All numbers that the outputs show: printed, in tables, and in the titles and notes of charts.</summary>
    public static IReadOnlyCollection<decimal> Shown(NotebookFile notebook) =>
        notebook
            .Code.SelectMany(c => c.Texts())
            .Select(t => t.Contains("Plotly.newPlot") ? Words(t) : Tag().Replace(t, " "))
            .SelectMany(t => Number().Matches(t))
            .Select(m => Parse(m.Value))
            .ToHashSet();

    private static string Words(string chart) =>
        string.Join(' ', ChartText().Matches(chart).Select(m => m.Groups[1].Value));

    // addresses, formulas and code are not prose
    private static string WithoutCode(string text) => NotProse().Replace(text, " ");

    private static decimal Parse(string number) =>
        decimal.Parse(number.Replace(",", ""), NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\w.])(?<number>\d{1,3}(,\d{3})+|\d+(\.\d+)?)[  ]?(?<unit>%|ms|seconds?|minutes?|hours?|MB|Hz|s|h|g|×|times)(?!\w)"
    )]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![\w.])\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(
        """
            "text":"((?:[^"\\]|\\.)*)"
            """
    )]
    private static partial Regex ChartText();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$\n]*\$|\]\([^)]*\)", RegexOptions.Singleline)]
    private static partial Regex NotProse();
}
