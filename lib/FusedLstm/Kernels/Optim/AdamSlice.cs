namespace FusedLstm.Kernels;

/// <summary>One parameter of an Adam step: consecutive elements and their state.</summary>
internal unsafe struct AdamSlice
{
    public nint Count;
    public float* Parameter;
    public float* Gradient;

    /// <summary>Mean gradient.</summary>
    public float* Mean;

    /// <summary>Mean squared gradient.</summary>
    public float* Square;

    /// <summary>Largest mean squared gradient so far (amsgrad), or null.</summary>
    public float* MaxSquare;

    /// <summary>This step's number, from 1.</summary>
    public long Step;

    /// <summary>A range of the elements.</summary>
    public readonly AdamSlice Range(nint first, nint end)
    {
        var range = this;
        range.Count = end - first;
        range.Parameter += first;
        range.Gradient += first;
        range.Mean += first;
        range.Square += first;
        range.MaxSquare = MaxSquare == null ? null : MaxSquare + first;
        return range;
    }
}
