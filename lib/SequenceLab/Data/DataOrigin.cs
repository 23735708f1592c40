namespace SequenceLab.Data;

/// <summary>Where a data set came from.</summary>
public enum DataOrigin
{
    /// <summary>Files found in <c>$SEQUENCELAB_DATA</c> or in <c>data/</c>.</summary>
    Local,

    /// <summary>At least one file was downloaded in this run.</summary>
    Downloaded,

    /// <summary>Drawn by the program; its figures are not those of the real set.</summary>
    StandIn,
}
