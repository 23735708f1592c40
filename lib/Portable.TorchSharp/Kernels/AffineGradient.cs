using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>
/// The gradients of weights and bias of y = x·Wᵀ + b: gᵀ·x and the column sums of g, in one pass over the rows, which
/// are divided between the threads.
/// </summary>
internal static unsafe class AffineGradient
{
    /// <summary>Rows that are packed and multiplied together.</summary>
    private const int BlockRows = 256;

    /// <summary>Below so many multiplications one thread is faster.</summary>
    private const double ParallelThreshold = 4e5;

    /// <summary>Computes the gradients.</summary>
    /// <param name="rows">Rows of x and g.</param>
    /// <param name="inputs">Columns of x.</param>
    /// <param name="outputs">Columns of g.</param>
    /// <param name="gradient">g, columns consecutive.</param>
    /// <param name="gradientRow">Distance of its rows.</param>
    /// <param name="x">x, columns consecutive.</param>
    /// <param name="xRow">Distance of its rows.</param>
    /// <param name="gradWeight">(outputs, inputs). Overwritten.</param>
    /// <param name="gradBias">(outputs), or null. Overwritten.</param>
    public static void Run(
        nint rows,
        nint inputs,
        nint outputs,
        float* gradient,
        nint gradientRow,
        float* x,
        nint xRow,
        float* gradWeight,
        float* gradBias
    )
    {
        var work = new Work
        {
            Rows = rows,
            Inputs = inputs,
            Outputs = outputs,
            Gradient = gradient,
            GradientRow = gradientRow,
            X = x,
            XRow = xRow,
            GradWeight = gradWeight,
            GradBias = gradBias,
            Parts = (double)rows * inputs * outputs < ParallelThreshold ? 1 : WorkTeam.Available,
        };
        work.Barrier = new SpinBarrier(work.Parts);
        using var own = Scratch.Rent(work.Parts * work.OwnSize);
        work.Own = own.Pointer;
        WorkTeam.RunTogether(work.Parts, ref work);
    }

    private struct Work : IWork
    {
        public nint Rows;
        public nint Inputs;
        public nint Outputs;
        public float* Gradient;
        public nint GradientRow;
        public float* X;
        public nint XRow;
        public float* GradWeight;
        public float* GradBias;
        public int Parts;
        public SpinBarrier Barrier;
        public float* Own;

        /// <summary>Distance of rows of a part's sums: room for whole vectors.</summary>
        private readonly nint SumRow => (Inputs + Simd.Lanes - 1) / Simd.Lanes * Simd.Lanes;

        private readonly nint BiasSize => (Outputs + Simd512.Count - 1) / Simd512.Count * Simd512.Count;

        /// <summary>A part's sums for weights and bias, and a packed block.</summary>
        public readonly nint OwnSize => Outputs * SumRow + BiasSize + GemmPack.Size(Inputs, BlockRows);

        public void Execute(int part)
        {
            switch (Simd.Level)
            {
                case SimdLevel.Vector512:
                    Sum<Simd512, Vector512<float>>(part);
                    break;
                case SimdLevel.Vector256:
                    Sum<Simd256, Vector256<float>>(part);
                    break;
                case SimdLevel.Vector128:
                    Sum<Simd128, Vector128<float>>(part);
                    break;
                default:
                    Sum<SimdScalar, float>(part);
                    break;
            }
            Barrier.Meet();
            Join(part);
        }

        private readonly void Sum<S, V>(int part)
            where S : struct, ISimd<V>
            where V : struct
        {
            float* weights = Own + part * OwnSize;
            float* bias = weights + Outputs * SumRow;
            float* packed = bias + BiasSize;
            new Span<float>(weights, (int)(Outputs * SumRow + BiasSize)).Clear();
            var (from, to) = Share.Of(Rows, 1, part, Parts);
            for (nint row = from; row < to; row += BlockRows)
            {
                nint count = nint.Min(BlockRows, to - row);
                float* g = Gradient + row * GradientRow;
                GemmPack.Pack(Inputs, count, X + row * XRow, XRow, 1, packed);
                GemmPanels.Run<S, V>(
                    Outputs,
                    Inputs,
                    count,
                    g,
                    1,
                    GradientRow,
                    packed,
                    weights,
                    SumRow,
                    weights,
                    SumRow,
                    slack: true
                );
                if (GradBias != null)
                {
                    AddColumns<S, V>(count, g, bias);
                }
            }
        }

        private readonly void AddColumns<S, V>(nint count, float* g, float* bias)
            where S : struct, ISimd<V>
            where V : struct
        {
            nint column = 0;
            for (; column + S.Count <= Outputs; column += S.Count)
            {
                V sum = S.Load(bias + column);
                for (nint row = 0; row < count; row++)
                {
                    sum = S.Add(sum, S.Load(g + row * GradientRow + column));
                }
                S.Store(bias + column, sum);
            }
            for (; column < Outputs; column++)
            {
                for (nint row = 0; row < count; row++)
                {
                    bias[column] += g[row * GradientRow + column];
                }
            }
        }

        /// <summary>Adds the sums of all parts, a share of the outputs.</summary>
        private readonly void Join(int part)
        {
            var (from, to) = Share.Of(Outputs, 1, part, Parts);
            for (nint output = from; output < to; output++)
            {
                for (nint input = 0; input < Inputs; input++)
                {
                    GradWeight[output * Inputs + input] = SumOfParts(output * SumRow + input);
                }
                if (GradBias != null)
                {
                    GradBias[output] = SumOfParts(Outputs * SumRow + output);
                }
            }
        }

        private readonly float SumOfParts(nint index)
        {
            float sum = Own[index];
            for (int part = 1; part < Parts; part++)
            {
                sum += Own[part * OwnSize + index];
            }
            return sum;
        }
    }
}
