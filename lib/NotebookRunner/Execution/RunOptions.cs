namespace SequenceLab.NotebookRunner;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions
{
    /// <summary>Notebook files, as typed.</summary>
    public required IReadOnlyList<string> Notebooks { get; init; }

    /// <summary>Where executed copies and the summary go.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Whether notebooks are overwritten with their executed copies.</summary>
    public bool InPlace { get; init; }

    /// <summary>The scale told to the notebooks, null for what the environment says.</summary>
    public string? Scale { get; init; }

    public IReadOnlyList<ParameterValue> Values { get; init; } = [];

    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Whether pages are written.</summary>
    public bool Html { get; init; }

    /// <summary>Whether charts get pictures.</summary>
    public ImagesMode Images { get; init; } = ImagesMode.Auto;
}
