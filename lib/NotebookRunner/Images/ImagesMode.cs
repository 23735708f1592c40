namespace SequenceLab.NotebookRunner;

/// <summary>Whether charts get pictures.</summary>
internal enum ImagesMode
{
    /// <summary>Where a browser and plotly.js are found; else one line says that pictures were left out.</summary>
    Auto,

    /// <summary>No.</summary>
    Never,

    /// <summary>Yes, and without them the run fails.</summary>
    Require,
}
