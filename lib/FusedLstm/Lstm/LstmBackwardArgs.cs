namespace FusedLstm.Kernels;

/// <summary>
/// What the backward pass of one layer and direction reads and writes: the forward arguments, unchanged and with their
/// stash and output, the gradients that arrive and those that leave. A null gradient that arrives is zero; a null one
/// that leaves is not computed.
/// </summary>
internal unsafe struct LstmBackwardArgs<T>
    where T : unmanaged
{
    public LstmForwardArgs<T> Forward;

    /// <summary>Gradient of the output, by strides, or null.</summary>
    public T* GradOutput;
    public nint GradOutputStep;
    public nint GradOutputRow;

    /// <summary>Gradient of the last hidden state (B, H), or null.</summary>
    public T* GradHN;

    /// <summary>Gradient of the last cell state (B, H), or null.</summary>
    public T* GradCN;

    /// <summary>Gradient of the input, by strides, or null. Overwritten.</summary>
    public T* GradX;
    public nint GradXStep;
    public nint GradXRow;

    /// <summary>(4H, I), or null. Overwritten, as the other gradients of parameters.</summary>
    public T* GradWeightIh;

    /// <summary>(4H, H), or null.</summary>
    public T* GradWeightHh;

    /// <summary>(4H), or null.</summary>
    public T* GradBiasIh;

    /// <summary>(4H), or null.</summary>
    public T* GradBiasHh;

    /// <summary>Gradient of the initial hidden state (B, H), or null. Overwritten.</summary>
    public T* GradH0;

    /// <summary>Gradient of the initial cell state (B, H), or null. Overwritten.</summary>
    public T* GradC0;

    /// <summary>The same work with time running forward.</summary>
    public readonly LstmBackwardArgs<T> InTimeOrder()
    {
        var args = this;
        args.Forward = Forward.InTimeOrder();
        if (Forward.Reverse)
        {
            int last = Forward.Shape.Steps - 1;
            args.GradOutput = GradOutput == null ? null : GradOutput + last * GradOutputStep;
            args.GradOutputStep = -GradOutputStep;
            args.GradX = GradX == null ? null : GradX + last * GradXStep;
            args.GradXStep = -GradXStep;
        }
        return args;
    }
}
