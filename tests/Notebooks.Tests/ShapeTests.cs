namespace SequenceLab.Notebooks.Tests;

/// <summary>Every notebook has the same shape, so that a reader knows where to look.</summary>
public class ShapeTests
{
    public static TheoryData<string> Names => Repository.Names;

    [Theory, MemberData(nameof(Names))]
    public void Begins_with_a_title_and_a_promise(string name)
    {
        var first = Repository.Open(name).Cells[0];
        Assert.False(first.IsCode);
        var paragraphs = first.Source.Split("\n\n");
        Assert.StartsWith("# ", paragraphs[0]);
        Assert.Contains(paragraphs[1..], p => p.Length > 200);
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_the_sections_in_order(string name)
    {
        var headings = Repository.Open(name).Headings;
        Assert.Single(headings, h => h.StartsWith("# "));
        string[] fixedOnes =
        [
            "## Setup",
            "## Parameters",
            "## What the original got wrong",
            "## Summary",
            "## Exercises",
        ];
        Assert.Equal(fixedOnes, headings.Where(fixedOnes.Contains));
        Assert.Equal("## Exercises", headings[^1]);
        var steps = headings.Where(h => h.StartsWith("## Step ")).Select(h => h.Split(' ', ':')[2]);
        Assert.Equal(Enumerable.Range(1, steps.Count()).Select(n => $"{n}"), steps);
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_one_parameters_cell_and_one_headline_cell(string name)
    {
        var cells = Repository.Open(name).Cells;
        Assert.Contains(
            "var scale = Scale.Current;",
            Assert.Single(cells, c => c.HasTag("parameters")).Source
        );
        Assert.True(Assert.Single(cells, c => c.HasTag("headline")).IsCode);
    }

    [Theory, MemberData(nameof(Names))]
    public void Keeps_code_cells_under_25_lines(string name) =>
        Assert.DoesNotContain(Repository.Open(name).Code, c => c.Lines >= 25);

    [Theory, MemberData(nameof(Names))]
    public void Says_something_before_every_two_code_cells(string name)
    {
        var cells = Repository.Open(name).Cells;
        var silent = cells.Where(
            (c, i) =>
                i >= 2 && c.IsCode && cells[i - 1].IsCode && cells[i - 2].IsCode && !cells[i - 2].IsSetup
        );
        Assert.Empty(silent.Select(c => c.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void Names_the_original_beside_its_own_figures(string name)
    {
        var notebook = Repository.Open(name);
        var summary = notebook.Cells.ToList().FindIndex(c => c.Source.StartsWith("## Summary"));
        Assert.Contains(notebook.Cells.Skip(summary), c => c.IsCode && c.Source.Contains("original"));
    }
}
