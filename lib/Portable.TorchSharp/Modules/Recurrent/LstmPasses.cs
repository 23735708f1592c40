using System.Runtime.CompilerServices;
using TorchSharp.Kernels;

namespace TorchSharp.Modules;

/// <summary>The passes for an element type: the kernels' for singles, the plain ones for doubles.</summary>
internal static class LstmPasses<T>
    where T : unmanaged
{
    /// <summary>Elements of what the forward pass keeps for the backward pass.</summary>
    public static long StashLength(LstmPlan plan) =>
        typeof(T) == typeof(float) ? plan.StashLength : LstmDouble.StashLength(plan.Shape);

    public static void Forward(in LstmForwardArgs<T> args, LstmPlan plan)
    {
        if (typeof(T) == typeof(float))
            LstmKernel.Forward(Unsafe.BitCast<LstmForwardArgs<T>, LstmForwardArgs<float>>(args), plan);
        else
            LstmDouble.Forward(Unsafe.BitCast<LstmForwardArgs<T>, LstmForwardArgs<double>>(args));
    }

    public static void Backward(in LstmBackwardArgs<T> args, LstmPlan plan)
    {
        if (typeof(T) == typeof(float))
            LstmKernel.Backward(Unsafe.BitCast<LstmBackwardArgs<T>, LstmBackwardArgs<float>>(args), plan);
        else
            LstmDouble.Backward(Unsafe.BitCast<LstmBackwardArgs<T>, LstmBackwardArgs<double>>(args));
    }
}
