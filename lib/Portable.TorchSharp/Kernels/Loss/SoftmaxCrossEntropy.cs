using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>
/// Cross-entropy of softmax(logits) with class indices. One pass over the rows gives the loss and, where asked for, the
/// gradient of the logits, so that the backward pass has nothing left to compute.
/// </summary>
internal static unsafe class SoftmaxCrossEntropy
{
    /// <summary>Counts the rows that take part, and finds the first whose label is no class.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="labels">Label of each row.</param>
    /// <param name="ignoreIndex">Label of rows that do not take part.</param>
    /// <returns>The count, and the row of the first label outside [0, classes), or -1.</returns>
    public static (nint Count, nint Invalid) Check(nint rows, nint classes, long* labels, long ignoreIndex)
    {
        nint count = 0;
        for (nint row = 0; row < rows; row++)
        {
            if (labels[row] == ignoreIndex)
            {
                continue;
            }
            if ((ulong)labels[row] >= (ulong)classes)
            {
                return (count, row);
            }
            count++;
        }
        return (count, -1);
    }

    /// <summary>Sums the losses of the rows.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="classes">Columns, at least one.</param>
    /// <param name="logits">Logits, columns consecutive.</param>
    /// <param name="logitsRow">Distance of their rows.</param>
    /// <param name="labels">Label of each row, checked by <see cref="Check"/>.</param>
    /// <param name="ignoreIndex">Label of rows whose loss and gradient are zero.</param>
    /// <param name="losses">Loss of each row, or null.</param>
    /// <param name="gradient">(softmax - one-hot)·<paramref name="scale"/>, rows × classes; or null.</param>
    /// <param name="scale">1 for a sum, 1 / count for a mean.</param>
    /// <returns>The sum, not scaled.</returns>
    public static double Run(
        nint rows,
        nint classes,
        float* logits,
        nint logitsRow,
        long* labels,
        long ignoreIndex,
        float* losses,
        float* gradient,
        float scale
    )
    {
        double sum = 0;
        using var probabilities = gradient == null ? Scratch.Rent(classes) : default;
        for (nint row = 0; row < rows; row++)
        {
            float* target = gradient == null ? probabilities.Pointer : gradient + row * classes;
            float loss = 0;
            if (labels[row] == ignoreIndex)
            {
                new Span<float>(target, (int)classes).Clear();
            }
            else
            {
                loss = Row(classes, logits + row * logitsRow, labels[row], target, scale);
            }
            if (losses != null)
            {
                losses[row] = loss;
            }
            sum += loss;
        }
        return sum;
    }

    private static float Row(nint classes, float* logits, long label, float* gradient, float scale) =>
        Simd.Level switch
        {
            SimdLevel.Vector512 => Row<Simd512, Vector512<float>>(classes, logits, label, gradient, scale),
            SimdLevel.Vector256 => Row<Simd256, Vector256<float>>(classes, logits, label, gradient, scale),
            SimdLevel.Vector128 => Row<Simd128, Vector128<float>>(classes, logits, label, gradient, scale),
            _ => Row<SimdScalar, float>(classes, logits, label, gradient, scale),
        };

    private static float Row<S, V>(nint classes, float* logits, long label, float* gradient, float scale)
        where S : struct, ISimd<V>
        where V : struct
    {
        float max = Vectors.Max<S, V>(logits, classes);
        V shift = S.Broadcast(max);
        V sums = S.Broadcast(0);
        nint i = 0;
        for (; i + S.Count <= classes; i += S.Count)
        {
            V e = Activations.Exp<S, V>(S.Subtract(S.Load(logits + i), shift));
            S.Store(gradient + i, e);
            sums = S.Add(sums, e);
        }
        float sum = S.Sum(sums);
        if (i < classes)
        {
            int rest = (int)(classes - i);
            V e = Activations.Exp<S, V>(S.Subtract(S.LoadPartial(logits + i, rest), shift));
            S.StorePartial(gradient + i, e, rest);
            for (; i < classes; i++)
            {
                sum += gradient[i];
            }
        }
        Vectors.Scale<S, V>(gradient, classes, scale / sum);
        gradient[label] -= scale;
        // in this order a small loss does not drown in a large maximum
        return MathF.Log(sum) - (logits[label] - max);
    }
}
