using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>
/// The gradients of weights and bias of y = x·Wᵀ + b: gᵀ·x and the column sums of g, in one pass over the rows. The
/// threads divide many rows between them and add their sums at the end; of few rows each takes some outputs.
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
        int parts = (double)rows * inputs * outputs < ParallelThreshold ? 1 : WorkTeam.Available;
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
            Parts = parts,
            RowParts = rows >= parts * (nint)BlockRows ? parts : 1,
        };
        using var own = Scratch.Rent(parts * work.OwnSize);
        work.Own = own.Pointer;
        WorkTeam.Run(parts, ref work);
        if (work.RowParts > 1)
        {
            work.Joins = true;
            WorkTeam.Run(parts, ref work);
        }
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

        /// <summary>Either all parts or one.</summary>
        public int RowParts;
        public bool Joins;
        public float* Own;

        /// <summary>A packed block, and the sums for weights and bias of a part of the rows.</summary>
        public readonly nint OwnSize =>
            PackedSize + (RowParts > 1 ? Simd.RoundUp((Inputs + 1) * Outputs) : 0);

        private readonly nint PackedSize => GemmPack.Size(Inputs, nint.Min(Rows, BlockRows));

        public readonly void Execute(int part)
        {
            switch (Simd.Level)
            {
                case SimdLevel.Vector512:
                    Execute<Simd512, Vector512<float>>(part);
                    break;
                case SimdLevel.Vector256:
                    Execute<Simd256, Vector256<float>>(part);
                    break;
                case SimdLevel.Vector128:
                    Execute<Simd128, Vector128<float>>(part);
                    break;
                default:
                    Execute<SimdScalar, float>(part);
                    break;
            }
        }

        private readonly void Execute<S, V>(int part)
            where S : struct, ISimd<V>
            where V : struct
        {
            if (Joins)
            {
                Join<S, V>(part);
                return;
            }
            float* packed = Own + part * OwnSize;
            if (RowParts == 1)
            {
                var (first, end) = Share.Of(Outputs, 1, part, Parts);
                Sum<S, V>(0, Rows, first, end - first, packed, GradWeight, GradBias);
                return;
            }
            var (from, to) = Share.Of(Rows, 1, part, Parts);
            float* weights = part == 0 ? GradWeight : packed + PackedSize;
            float* bias = part == 0 || GradBias == null ? GradBias : weights + Inputs * Outputs;
            Sum<S, V>(from, to, 0, Outputs, packed, weights, bias);
        }

        /// <summary>The sums of a range of rows for a range of outputs.</summary>
        private readonly void Sum<S, V>(
            nint from,
            nint to,
            nint output,
            nint outputs,
            float* packed,
            float* weights,
            float* bias
        )
            where S : struct, ISimd<V>
            where V : struct
        {
            weights += output * Inputs;
            bias = bias == null ? null : bias + output;
            if (from == to)
            {
                new Span<float>(weights, (int)(outputs * Inputs)).Clear();
                new Span<float>(bias, bias == null ? 0 : (int)outputs).Clear();
            }
            for (nint row = from; row < to; row += BlockRows)
            {
                nint count = nint.Min(BlockRows, to - row);
                float* g = Gradient + row * GradientRow + output;
                GemmPack.Pack(Inputs, count, X + row * XRow, XRow, 1, packed);
                GemmPanels.Run<S, V>(
                    outputs,
                    Inputs,
                    count,
                    g,
                    1,
                    GradientRow,
                    packed,
                    count,
                    weights,
                    Inputs,
                    row == from ? null : weights,
                    Inputs,
                    slack: false
                );
                if (bias != null)
                {
                    SumColumns<S, V>(count, outputs, g, bias, add: row > from);
                }
            }
        }

        private readonly void SumColumns<S, V>(nint count, nint outputs, float* g, float* bias, bool add)
            where S : struct, ISimd<V>
            where V : struct
        {
            for (nint column = 0; column < outputs; column += S.Count)
            {
                int valid = (int)nint.Min(S.Count, outputs - column);
                V sum = add ? S.LoadPartial(bias + column, valid) : default;
                for (nint row = 0; row < count; row++)
                {
                    float* source = g + row * GradientRow + column;
                    sum = S.Add(sum, valid == S.Count ? S.Load(source) : S.LoadPartial(source, valid));
                }
                S.StorePartial(bias + column, sum, valid);
            }
        }

        /// <summary>Adds the sums of the other parts to those of the first, a share of the elements.</summary>
        private readonly void Join<S, V>(int part)
            where S : struct, ISimd<V>
            where V : struct
        {
            var (from, to) = Share.Of(Outputs * Inputs, S.Count, part, Parts);
            for (int other = 1; other < Parts; other++)
            {
                float* weights = Own + other * OwnSize + PackedSize;
                Vectors.Add<S, V>(GradWeight + from, weights + from, to - from);
                if (part == 0 && GradBias != null)
                {
                    Vectors.Add<S, V>(GradBias, weights + Inputs * Outputs, Outputs);
                }
            }
        }
    }
}
