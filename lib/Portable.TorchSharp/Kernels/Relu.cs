using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>max(x, 0) over consecutive elements, and its gradient, on all threads where that pays.</summary>
internal static unsafe class Relu
{
    /// <summary>Below so many elements one thread is faster.</summary>
    private const nint ParallelThreshold = 1 << 16;

    /// <summary>y = max(x, 0); NaN stays.</summary>
    public static void Forward(float* x, float* y, nint count) => Run(x, null, y, count);

    /// <summary>gradX = gradient where y is positive, else 0.</summary>
    public static void Backward(float* y, float* gradient, float* gradX, nint count) =>
        Run(y, gradient, gradX, count);

    private static void Run(float* x, float* gradient, float* result, nint count)
    {
        var work = new Work
        {
            X = x,
            Gradient = gradient,
            Result = result,
            Count = count,
            Parts = count < ParallelThreshold ? 1 : WorkTeam.Available,
        };
        WorkTeam.Run(work.Parts, ref work);
    }

    private struct Work : IWork
    {
        public float* X;
        public float* Gradient;
        public float* Result;
        public nint Count;
        public int Parts;

        public readonly void Execute(int part)
        {
            var (from, to) = Share.Of(Count, Simd512.Count, part, Parts);
            switch (Simd.Level)
            {
                case SimdLevel.Vector512:
                    Apply<Simd512, Vector512<float>>(from, to);
                    break;
                case SimdLevel.Vector256:
                    Apply<Simd256, Vector256<float>>(from, to);
                    break;
                case SimdLevel.Vector128:
                    Apply<Simd128, Vector128<float>>(from, to);
                    break;
                default:
                    Apply<SimdScalar, float>(from, to);
                    break;
            }
        }

        private readonly void Apply<S, V>(nint from, nint to)
            where S : struct, ISimd<V>
            where V : struct
        {
            V zero = S.Broadcast(0);
            nint i = from;
            for (; i + S.Count <= to; i += S.Count)
            {
                V x = S.Load(X + i);
                S.Store(
                    Result + i,
                    Gradient == null
                        ? S.Max(zero, x)
                        : S.SelectBySign(S.Subtract(zero, x), S.Load(Gradient + i), zero)
                );
            }
            for (; i < to; i++)
            {
                Result[i] =
                    Gradient == null ? (X[i] < 0 ? 0 : X[i])
                    : X[i] > 0 ? Gradient[i]
                    : 0;
            }
        }
    }
}
