using System.Runtime.Intrinsics;

namespace FusedLstm.Kernels;

/// <summary>One LSTM layer in one direction over a whole sequence.</summary>
internal static unsafe class LstmKernel
{
    /// <summary>Runs the forward pass.</summary>
    /// <param name="args">Buffers and strides.</param>
    /// <param name="plan">Division between threads, of the same shape; its stash length is the stash's.</param>
    public static void Forward(LstmForwardArgs args, LstmPlan plan)
    {
        args = args.InTimeOrder();
        if (args.Shape.Batch == 0)
        {
            return;
        }
        switch (Simd.Level)
        {
            case SimdLevel.Vector512:
                LstmForward<Simd512, Vector512<float>>.Run(args, plan);
                break;
            case SimdLevel.Vector256:
                LstmForward<Simd256, Vector256<float>>.Run(args, plan);
                break;
            case SimdLevel.Vector128:
                LstmForward<Simd128, Vector128<float>>.Run(args, plan);
                break;
            default:
                LstmForward<SimdScalar, float>.Run(args, plan);
                break;
        }
    }

    /// <summary>Runs the backward pass.</summary>
    /// <param name="args">Buffers and strides; the forward part as it was, with stash and output.</param>
    /// <param name="plan">The plan of the forward pass.</param>
    public static void Backward(LstmBackwardArgs args, LstmPlan plan)
    {
        args = args.InTimeOrder();
        switch (Simd.Level)
        {
            case SimdLevel.Vector512:
                LstmBackward<Simd512, Vector512<float>>.Run(args, plan);
                break;
            case SimdLevel.Vector256:
                LstmBackward<Simd256, Vector256<float>>.Run(args, plan);
                break;
            case SimdLevel.Vector128:
                LstmBackward<Simd128, Vector128<float>>.Run(args, plan);
                break;
            default:
                LstmBackward<SimdScalar, float>.Run(args, plan);
                break;
        }
    }
}

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
