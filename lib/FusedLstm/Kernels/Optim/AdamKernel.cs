using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FusedLstm.Kernels;

/// <summary>
/// A step of Adam or AdamW over all parameters at once, each element read and written once; the arithmetic is
/// PyTorch's: p -= lr / (1 - β₁ᵗ) · m / (√v / √(1 - β₂ᵗ) + ε).
/// </summary>
/// <remarks>
/// Averages that would become subnormal numbers, on which Intel's processors lose a hundred cycles each, are zero: a
/// mean gradient below 2⁻¹¹⁰ moves no weight, and beside ε the root of a mean square below 2⁻¹²⁰ is nothing.
/// </remarks>
internal static unsafe class AdamKernel
{
    /// <summary>Below so many elements one thread is faster.</summary>
    private const nint ParallelThreshold = 1 << 14;

    /// <summary>
    /// A large parameter is divided as an LSTM divides its weights, in four gates and the units of each: where
    /// units are divided between threads, each finds in its own cache what it has read and computed.
    /// </summary>
    private const int Blocks = 4;

    /// <summary>Updates the parameters and their state.</summary>
    public static void Step(ReadOnlySpan<AdamSlice> slices, in AdamOptions options, int threads)
    {
        fixed (AdamSlice* first = slices)
        {
            nint total = 0;
            foreach (ref readonly var slice in slices)
            {
                total += slice.Count;
            }
            int parts = total < ParallelThreshold ? 1 : threads;
            var work = new Work
            {
                Slices = first,
                Count = slices.Length,
                Shares = parts,
                Options = options,
            };
            Team.Run(parts, ref work);
        }
    }

    private struct Work : IWork
    {
        public AdamSlice* Slices;
        public int Count;
        public int Shares;
        public AdamOptions Options;

        public readonly int Phases => 1;

        public readonly int Parts(int phase) => Shares;

        public readonly void Execute(int phase, int part, int thread)
        {
            for (int index = 0; index < Count; index++)
            {
                ref readonly var slice = ref Slices[index];
                int blocks = Shares == 1 || slice.Count < ParallelThreshold ? 1 : Blocks;
                for (int block = 0; block < blocks; block++)
                {
                    var (first, end) = Share.Of(slice.Count, 1, block, blocks);
                    var (from, to) = Share.Of(end - first, Simd512.Count, part, Shares);
                    if (from < to)
                    {
                        Update(slice.Range(first + from, first + to));
                    }
                }
            }
        }

        private readonly void Update(in AdamSlice slice)
        {
            switch (Simd.Level)
            {
                case SimdLevel.Vector512:
                    Update<Simd512, Vector512<float>>(slice);
                    break;
                case SimdLevel.Vector256:
                    Update<Simd256, Vector256<float>>(slice);
                    break;
                case SimdLevel.Vector128:
                    Update<Simd128, Vector128<float>>(slice);
                    break;
                default:
                    Update<SimdScalar, float>(slice);
                    break;
            }
        }

        // long loops are compiled for good at once: the second compilation comes late where all cores are busy
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void Update<S, V>(in AdamSlice slice)
            where S : struct, ISimd<V>
            where V : struct
        {
            var rule = new Rule<S, V>(Options, slice.Step);
            nint i = 0;
            for (; i + S.Count <= slice.Count; i += S.Count)
            {
                V mean = S.Load(slice.Mean + i);
                V square = S.Load(slice.Square + i);
                V largest = slice.MaxSquare == null ? square : S.Load(slice.MaxSquare + i);
                V parameter = rule.Apply(
                    S.Load(slice.Parameter + i),
                    slice.Gradient == null ? S.Broadcast(0) : S.Load(slice.Gradient + i),
                    ref mean,
                    ref square,
                    ref largest,
                    slice.MaxSquare != null
                );
                S.Store(slice.Parameter + i, parameter);
                S.Store(slice.Mean + i, mean);
                S.Store(slice.Square + i, square);
                if (slice.MaxSquare != null)
                {
                    S.Store(slice.MaxSquare + i, largest);
                }
            }
            if (i < slice.Count)
            {
                int rest = (int)(slice.Count - i);
                V mean = S.LoadPartial(slice.Mean + i, rest);
                V square = S.LoadPartial(slice.Square + i, rest);
                V largest = slice.MaxSquare == null ? square : S.LoadPartial(slice.MaxSquare + i, rest);
                V parameter = rule.Apply(
                    S.LoadPartial(slice.Parameter + i, rest),
                    slice.Gradient == null ? S.Broadcast(0) : S.LoadPartial(slice.Gradient + i, rest),
                    ref mean,
                    ref square,
                    ref largest,
                    slice.MaxSquare != null
                );
                S.StorePartial(slice.Parameter + i, parameter, rest);
                S.StorePartial(slice.Mean + i, mean, rest);
                S.StorePartial(slice.Square + i, square, rest);
                if (slice.MaxSquare != null)
                {
                    S.StorePartial(slice.MaxSquare + i, largest, rest);
                }
            }
        }
    }

    /// <summary>The update of a vector of elements.</summary>
    private readonly struct Rule<S, V>
        where S : struct, ISimd<V>
        where V : struct
    {
        private readonly V _beta1;
        private readonly V _oneMinusBeta1;
        private readonly V _beta2;
        private readonly V _oneMinusBeta2;
        private readonly V _epsilon;
        private readonly V _sign;
        private readonly V _decayGradient;
        private readonly V _shrink;
        private readonly V _rootCorrection;
        private readonly V _minusStepSize;
        private readonly V _smallestGradient = S.Broadcast(7.7037198e-34f); // 2⁻¹¹⁰
        private readonly V _smallestSquared = S.Broadcast(5.5511151e-17f); // 2⁻⁵⁴
        private readonly V _smallestSquare = S.Broadcast(7.5231638e-37f); // 2⁻¹²⁰

        public Rule(in AdamOptions options, long step)
        {
            double correction1 = 1 - Math.Pow(options.Beta1, step);
            double correction2 = 1 - Math.Pow(options.Beta2, step);
            _beta1 = S.Broadcast((float)options.Beta1);
            _oneMinusBeta1 = S.Broadcast((float)(1 - options.Beta1));
            _beta2 = S.Broadcast((float)options.Beta2);
            _oneMinusBeta2 = S.Broadcast((float)(1 - options.Beta2));
            _epsilon = S.Broadcast((float)options.Epsilon);
            _sign = S.Broadcast(options.Maximize ? -1 : 1);
            _decayGradient = S.Broadcast(options.Decoupled ? 0 : (float)options.WeightDecay);
            _shrink = S.Broadcast(
                options.Decoupled ? (float)(1 - options.LearningRate * options.WeightDecay) : 1
            );
            _rootCorrection = S.Broadcast((float)(1 / Math.Sqrt(correction2)));
            _minusStepSize = S.Broadcast((float)(-options.LearningRate / correction1));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply(V parameter, V gradient, ref V mean, ref V square, ref V largest, bool amsgrad)
        {
            gradient = S.MultiplyAdd(parameter, _decayGradient, S.Multiply(gradient, _sign));
            gradient = S.ZeroBelow(gradient, _smallestGradient);
            parameter = S.Multiply(parameter, _shrink);
            mean = S.MultiplyAdd(mean, _beta1, S.Multiply(gradient, _oneMinusBeta1));
            mean = S.ZeroBelow(mean, _smallestGradient);
            V squared = S.ZeroBelow(gradient, _smallestSquared);
            square = S.MultiplyAdd(square, _beta2, S.Multiply(S.Multiply(squared, squared), _oneMinusBeta2));
            square = S.ZeroBelow(square, _smallestSquare);
            largest = amsgrad ? S.Max(largest, square) : square;
            V denominator = S.MultiplyAdd(S.Sqrt(largest), _rootCorrection, _epsilon);
            return S.MultiplyAdd(_minusStepSize, S.Divide(mean, denominator), parameter);
        }
    }
}

/// <summary>Numbers of an Adam step.</summary>
/// <param name="LearningRate">Learning rate.</param>
/// <param name="Beta1">Decay of the mean gradient.</param>
/// <param name="Beta2">Decay of the mean squared gradient.</param>
/// <param name="Epsilon">Added to the denominator.</param>
/// <param name="WeightDecay">Weight decay.</param>
/// <param name="Decoupled">AdamW: the decay shrinks the weights; else it is added to the gradient.</param>
/// <param name="Maximize">Climbs instead of descending.</param>
internal readonly record struct AdamOptions(
    double LearningRate,
    double Beta1,
    double Beta2,
    double Epsilon,
    double WeightDecay,
    bool Decoupled,
    bool Maximize
);

/// <summary>One parameter of an Adam step: consecutive elements and their state.</summary>
internal unsafe struct AdamSlice
{
    public nint Count;
    public float* Parameter;

    /// <summary>The gradient, or null for zeros.</summary>
    public float* Gradient;

    /// <summary>Mean gradient.</summary>
    public float* Mean;

    /// <summary>Mean squared gradient.</summary>
    public float* Square;

    /// <summary>Largest mean squared gradient so far (amsgrad), or null.</summary>
    public float* MaxSquare;

    /// <summary>This step's number, from 1.</summary>
    public long Step;

    /// <summary>A range of the elements.</summary>
    public readonly AdamSlice Range(nint first, nint end)
    {
        var range = this;
        range.Count = end - first;
        range.Parameter += first;
        range.Gradient = Gradient == null ? null : Gradient + first;
        range.Mean += first;
        range.Square += first;
        range.MaxSquare = MaxSquare == null ? null : MaxSquare + first;
        return range;
    }
}
