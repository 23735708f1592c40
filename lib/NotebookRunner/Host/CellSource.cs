using System.Text;
using System.Text.RegularExpressions;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// A cell as the kernel gets it. The kernel takes directives such as <c>#r "nuget: …"</c> out of a cell and counts the
/// lines of what is left, so lines that follow one are given their numbers by <c>#line</c>.
/// </summary>
internal sealed partial class CellSource
{
    private readonly List<int> _lines = [];

    /// <summary>Prepares a cell.</summary>
    /// <param name="name">What errors call it.</param>
    /// <param name="code">Its text.</param>
    /// <param name="language">The kernel it is written for.</param>
    public CellSource(string name, string code, string language)
    {
        Name = name;
        var text = new StringBuilder();
        var isCSharp = language == NotebookKernel.CSharp;
        var isNumbered = false;
        var source = code.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < source.Length; i++)
        {
            var isDirective = IsDirective(source[i]);
            if (isCSharp && !isDirective && !isNumbered)
            {
                Add($"#line {i + 1} \"{Name}\"", i);
                isNumbered = true;
            }

            Add(source[i], i);
            if (isDirective)
            {
                isNumbered = false;
                isCSharp = SelectedKernel(source[i]) is { } kernel
                    ? kernel == NotebookKernel.CSharp
                    : isCSharp;
            }
        }

        Text = text.ToString();

        void Add(string line, int number)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(line);
            _lines.Add(number + 1);
        }
    }

    /// <summary>What errors call the cell.</summary>
    public string Name { get; }

    /// <summary>The text for the kernel.</summary>
    public string Text { get; }

    /// <summary>The line of the cell that a line of <see cref="Text"/> is, both from 1.</summary>
    public int LineOf(int line) => _lines[Math.Clamp(line, 1, _lines.Count) - 1];

    /// <summary>Whether the kernel takes a line out; <c>#r "x.dll"</c> and <c>#load</c> are the compiler's.</summary>
    private static bool IsDirective(string line)
    {
        var text = line.TrimStart();
        return text.StartsWith("#!", StringComparison.Ordinal) || NuGet().IsMatch(text);
    }

    private static string? SelectedKernel(string line) =>
        line.Trim() is ['#', '!', .. var name] && NotebookKernel.Languages.Contains(name) ? name : null;

    [GeneratedRegex("""^#[ri]\s+"nuget\s*:""")]
    private static partial Regex NuGet();
}
