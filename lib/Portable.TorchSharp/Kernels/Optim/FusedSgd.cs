using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>A step of stochastic gradient descent with PyTorch's momentum: v = μ·v + (1 - τ)·g, p -= lr·v.</summary>
internal static unsafe class FusedSgd
{
    /// <summary>Updates consecutive elements.</summary>
    /// <param name="count">Elements.</param>
    /// <param name="parameter">Parameter.</param>
    /// <param name="gradient">Gradient.</param>
    /// <param name="velocity">Velocity; null where there is no momentum.</param>
    /// <param name="first">The velocity is new: it becomes the gradient.</param>
    /// <param name="options">Numbers of the step.</param>
    public static void Step(
        nint count,
        float* parameter,
        float* gradient,
        float* velocity,
        bool first,
        in SgdOptions options
    )
    {
        switch (Simd.Level)
        {
            case SimdLevel.Vector512:
                Step<Simd512, Vector512<float>>(count, parameter, gradient, velocity, first, options);
                break;
            case SimdLevel.Vector256:
                Step<Simd256, Vector256<float>>(count, parameter, gradient, velocity, first, options);
                break;
            case SimdLevel.Vector128:
                Step<Simd128, Vector128<float>>(count, parameter, gradient, velocity, first, options);
                break;
            default:
                Step<SimdScalar, float>(count, parameter, gradient, velocity, first, options);
                break;
        }
    }

    private static void Step<S, V>(
        nint count,
        float* parameter,
        float* gradient,
        float* velocity,
        bool first,
        in SgdOptions options
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        V decay = S.Broadcast((float)options.WeightDecay);
        V momentum = S.Broadcast((float)options.Momentum);
        V fresh = S.Broadcast(first ? 1 : (float)(1 - options.Dampening));
        V keep = S.Broadcast(first ? 0 : (float)options.Momentum);
        V minusRate = S.Broadcast((float)-options.LearningRate);
        for (nint i = 0; i < count; i += S.Count)
        {
            int rest = (int)nint.Min(S.Count, count - i);
            V p = Load(parameter + i, rest);
            V g = S.MultiplyAdd(p, decay, Load(gradient + i, rest));
            V direction = g;
            if (velocity != null)
            {
                V old = first ? S.Broadcast(0) : Load(velocity + i, rest);
                V v = S.MultiplyAdd(old, keep, S.Multiply(g, fresh));
                Store(velocity + i, v, rest);
                direction = options.Nesterov ? S.MultiplyAdd(v, momentum, g) : v;
            }
            Store(parameter + i, S.MultiplyAdd(direction, minusRate, p), rest);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static V Load(float* source, int rest) =>
            rest == S.Count ? S.Load(source) : S.LoadPartial(source, rest);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static void Store(float* target, V value, int rest)
        {
            if (rest == S.Count)
            {
                S.Store(target, value);
            }
            else
            {
                S.StorePartial(target, value, rest);
            }
        }
    }
}
