namespace FusedLstm.Kernels;

/// <summary>
/// What the forward pass of one layer and direction reads and writes. Weights are PyTorch's: weight_ih (4H, I),
/// weight_hh (4H, H), gates in the order i, f, g, o.
/// </summary>
internal unsafe struct LstmForwardArgs
{
    public LstmShape Shape;

    /// <summary>Walks the sequence from its end.</summary>
    public bool Reverse;

    /// <summary>The input.</summary>
    public Sequence X;

    public float* WeightIh;
    public float* WeightHh;

    /// <summary>(4H), or null for none.</summary>
    public float* BiasIh;

    /// <summary>(4H), or null for none.</summary>
    public float* BiasHh;

    /// <summary>Initial hidden state (B, H), or null for zeros.</summary>
    public float* H0;

    /// <summary>Initial cell state (B, H), or null for zeros.</summary>
    public float* C0;

    /// <summary>Receives the hidden states.</summary>
    public Sequence Output;

    /// <summary>Receives the last hidden state (B, H).</summary>
    public float* HN;

    /// <summary>Receives the last cell state (B, H).</summary>
    public float* CN;

    /// <summary>
    /// Receives what the backward pass needs again, <see cref="LstmPlan.StashLength"/> elements; null for inference.
    /// </summary>
    public float* Stash;

    /// <summary>The same work with time running forward.</summary>
    public readonly LstmForwardArgs InTimeOrder()
    {
        var args = this;
        if (Reverse)
        {
            args.X = X.Reversed(Shape.Steps);
            args.Output = Output.Reversed(Shape.Steps);
            args.Reverse = false;
        }
        return args;
    }
}
