namespace FusedLstm.Kernels;

/// <summary>
/// What the parts of a pass do before the next phase may begin. Parts of rows do one phase after the other; parts of
/// units, which meet at a barrier instead, do all at once.
/// </summary>
internal enum LstmPhase
{
    All,

    /// <summary>The weights are packed.</summary>
    Packing,

    /// <summary>Chunks of rows go through the sequence.</summary>
    Chunks,

    /// <summary>The gradients of the parts are added.</summary>
    Joining,
}
