namespace FusedLstm.Kernels;

/// <summary>
/// What the forward pass of one layer and direction reads and writes. Strides are in elements; the last dimension of
/// every buffer is consecutive, so that batch-first, time-first and a half of a bidirectional output differ in strides
/// only. Weights are PyTorch's: weight_ih (4H, I), weight_hh (4H, H), gates in the order i, f, g, o.
/// </summary>
internal unsafe struct LstmForwardArgs<T>
    where T : unmanaged
{
    public LstmShape Shape;

    /// <summary>Walks the sequence from its end.</summary>
    public bool Reverse;

    /// <summary>Input; step t of sequence b at t·<see cref="XStep"/> + b·<see cref="XRow"/>.</summary>
    public T* X;
    public nint XStep;
    public nint XRow;

    public T* WeightIh;
    public T* WeightHh;

    /// <summary>(4H), or null for none.</summary>
    public T* BiasIh;

    /// <summary>(4H), or null for none.</summary>
    public T* BiasHh;

    /// <summary>Initial hidden state (B, H), or null for zeros.</summary>
    public T* H0;

    /// <summary>Initial cell state (B, H), or null for zeros.</summary>
    public T* C0;

    /// <summary>Hidden states; step t of sequence b at t·<see cref="OutputStep"/> + b·<see cref="OutputRow"/>.</summary>
    public T* Output;
    public nint OutputStep;
    public nint OutputRow;

    /// <summary>Last hidden state (B, H).</summary>
    public T* HN;

    /// <summary>Last cell state (B, H).</summary>
    public T* CN;

    /// <summary>
    /// What the backward pass needs again, <see cref="LstmPlan.StashLength"/> elements; null for inference.
    /// </summary>
    public T* Stash;

    /// <summary>The same work with time running forward: pointers moved to the last step, strides negated.</summary>
    public readonly LstmForwardArgs<T> InTimeOrder()
    {
        var args = this;
        if (Reverse)
        {
            int last = Shape.Steps - 1;
            args.X += last * XStep;
            args.XStep = -XStep;
            args.Output += last * OutputStep;
            args.OutputStep = -OutputStep;
            args.Reverse = false;
        }
        return args;
    }
}
