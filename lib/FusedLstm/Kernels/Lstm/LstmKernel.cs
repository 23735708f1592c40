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
