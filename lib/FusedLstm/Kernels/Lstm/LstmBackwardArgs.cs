namespace FusedLstm.Kernels;

/// <summary>
/// What the backward pass of one layer and direction reads and writes: the forward arguments, unchanged and with their
/// stash and output, the gradients that arrive and those that leave. A null gradient that arrives is zero; a null one
/// that leaves is not computed. Those that leave are overwritten.
/// </summary>
internal unsafe struct LstmBackwardArgs
{
    public LstmForwardArgs Forward;

    /// <summary>Gradient of the output that arrives, or nothing.</summary>
    public Sequence GradOutput;

    /// <summary>Gradient of the last hidden state (B, H) that arrives, or null.</summary>
    public float* GradHN;

    /// <summary>Gradient of the last cell state (B, H) that arrives, or null.</summary>
    public float* GradCN;

    /// <summary>Gradient of the input, or nothing.</summary>
    public Sequence GradX;

    /// <summary>(4H, I), or null.</summary>
    public float* GradWeightIh;

    /// <summary>(4H, H), or null.</summary>
    public float* GradWeightHh;

    /// <summary>(4H), or null.</summary>
    public float* GradBiasIh;

    /// <summary>(4H), or null.</summary>
    public float* GradBiasHh;

    /// <summary>Gradient of the initial hidden state (B, H), or null.</summary>
    public float* GradH0;

    /// <summary>Gradient of the initial cell state (B, H), or null.</summary>
    public float* GradC0;

    /// <summary>The same work with time running forward.</summary>
    public readonly LstmBackwardArgs InTimeOrder()
    {
        var args = this;
        args.Forward = Forward.InTimeOrder();
        if (Forward.Reverse)
        {
            args.GradOutput = GradOutput.Reversed(Forward.Shape.Steps);
            args.GradX = GradX.Reversed(Forward.Shape.Steps);
        }
        return args;
    }
}
