using System.Runtime.CompilerServices;

namespace FusedLstm.Kernels;

/// <summary>What an LSTM does element by element: gate activations, state update, and their gradients.</summary>
/// <remarks>
/// Numbers below 1.2e-38 are subnormal: Intel's processors take a hundred cycles for each operation with one. Cell
/// states and gradients that shrink from step to step get there, and stay for many steps. So they become zero where they
/// are made as soon as their magnitude is below <see cref="Negligible"/>: a cell state of this size changes no hidden
/// state that is not as small itself, and a gradient of this size moves no weight, whatever the optimizer.
/// </remarks>
internal static unsafe class LstmGates
{
    /// <summary>2⁻¹¹⁰, about 8e-34: far enough above the subnormal numbers that products with weights are not among them.</summary>
    private const float Negligible = 7.7037198e-34f;

    /// <summary>One step of rows × units: activates the gates, c = f·c + i·g, h = o·tanh(c).</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="units">The units and their layout.</param>
    /// <param name="gates">Sums of the four gates.</param>
    /// <param name="cells">Cell states of the step before; then of this step.</param>
    /// <param name="hiddenStates">Hidden states the next step multiplies.</param>
    /// <param name="outputs">Hidden states for the caller.</param>
    /// <param name="stash">What <see cref="Backward"/> needs again, or null.</param>
    /// <param name="stream">Writes the stash past the caches.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<S, V>(
        int rows,
        LstmUnits units,
        float* gates,
        float* cells,
        in Matrix hiddenStates,
        in Matrix outputs,
        float* stash,
        bool stream
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        V negligible = S.Broadcast(Negligible);
        float* hidden = hiddenStates.Start;
        float* output = outputs.Start;
        nint count = units.Count;
        for (int row = 0; row < rows; row++)
        {
            for (nint u = 0; u < count; u += S.Count)
            {
                // loads may run into the next gate or the slack after the row, and so may the stash
                V i = Activations.Sigmoid<S, V>(S.Load(gates + u));
                V f = Activations.Sigmoid<S, V>(S.Load(gates + u + count));
                V g = Activations.Tanh<S, V>(S.Load(gates + u + 2 * count));
                V o = Activations.Sigmoid<S, V>(S.Load(gates + u + 3 * count));
                V c = S.MultiplyAdd(f, S.Load(cells + u), S.Multiply(i, g));
                c = S.ZeroBelow(c, negligible);
                S.Store(cells + u, c);
                // i's place: read by now, and a vector ahead of every gate still to be read
                S.Store(gates + u, o);
                if (stash == null)
                {
                    continue;
                }
                if (stream)
                {
                    S.StoreStreaming(stash, i);
                    S.StoreStreaming(stash + S.Count, f);
                    S.StoreStreaming(stash + 2 * S.Count, g);
                    S.StoreStreaming(stash + 3 * S.Count, o);
                    S.StoreStreaming(stash + 4 * S.Count, c);
                }
                else
                {
                    S.Store(stash, i);
                    S.Store(stash + S.Count, f);
                    S.Store(stash + 2 * S.Count, g);
                    S.Store(stash + 3 * S.Count, o);
                    S.Store(stash + 4 * S.Count, c);
                }
                stash += 5 * S.Count;
            }
            // a loop of its own: the chain from gates to cells to here is too long for the processor to overlap
            for (nint u = 0; u < count; u += S.Count)
            {
                V h = S.Multiply(S.Load(gates + u), Activations.Tanh<S, V>(S.Load(cells + u)));
                StoreUpTo<S, V>(hidden + u, h, count - u);
                StoreUpTo<S, V>(output + u, h, count - u);
            }
            gates += units.GateRow;
            cells += units.CellRow;
            hidden += hiddenStates.Row;
            output += outputs.Row;
        }
    }

    /// <summary>
    /// One step of rows × units backwards: from the gradients of h and c to those of the gate sums and of the cell
    /// state before; adds the gate gradients of all rows to <paramref name="bias"/>.
    /// </summary>
    /// <param name="rows">Rows.</param>
    /// <param name="units">The units and their layout.</param>
    /// <param name="stash">Stash of this step.</param>
    /// <param name="earlier">Distance to the stash of the step before; 0 in the first step.</param>
    /// <param name="initialCells">Cell states before the first step.</param>
    /// <param name="gradHidden">Gradient of h that comes from the step after.</param>
    /// <param name="gradOutputs">Gradient of h that comes from the caller, or none.</param>
    /// <param name="gradCells">Gradient of c; then of the cell state before.</param>
    /// <param name="gradGates">Gradient of the gate sums, gate after gate.</param>
    /// <param name="bias">Sums over rows, gate after gate, with a vector of slack.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<S, V>(
        int rows,
        LstmUnits units,
        float* stash,
        nint earlier,
        float* initialCells,
        float* gradHidden,
        in Matrix gradOutputs,
        float* gradCells,
        float* gradGates,
        float* bias
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        V negligible = S.Broadcast(Negligible);
        float* gradOutput = gradOutputs.Start;
        nint count = units.Count;
        for (int row = 0; row < rows; row++)
        {
            for (nint u = 0; u < count; u += S.Count, stash += 5 * S.Count)
            {
                // what the step before needs comes from memory while this one and its product are computed
                float* before = stash - earlier;
                PrefetchBlock<S, V>(before);
                nint rest = count - u;
                V dh = S.Load(gradHidden + u);
                if (gradOutput != null)
                {
                    dh = S.Add(dh, LoadUpTo<S, V>(gradOutput + u, rest));
                }
                V i = S.Load(stash);
                V f = S.Load(stash + S.Count);
                V g = S.Load(stash + 2 * S.Count);
                V o = S.Load(stash + 3 * S.Count);
                V tanh = Activations.Tanh<S, V>(S.Load(stash + 4 * S.Count));
                V previous = S.Load(earlier == 0 ? initialCells + u : before + 4 * S.Count);
                V dhO = S.Multiply(dh, o);
                V dc = S.Add(S.Load(gradCells + u), S.Subtract(dhO, S.Multiply(S.Multiply(dhO, tanh), tanh)));
                V dcI = S.Multiply(dc, i);
                V dcF = S.Multiply(dc, f);
                V di = S.ZeroBelow(S.Multiply(S.Multiply(dcI, g), OneMinus<S, V>(i)), negligible);
                V df = S.ZeroBelow(S.Multiply(S.Multiply(dcF, previous), OneMinus<S, V>(f)), negligible);
                V dg = S.ZeroBelow(S.Subtract(dcI, S.Multiply(S.Multiply(dcI, g), g)), negligible);
                V dO = S.ZeroBelow(S.Multiply(S.Multiply(dhO, tanh), OneMinus<S, V>(o)), negligible);
                StoreUpTo<S, V>(gradCells + u, S.ZeroBelow(dcF, negligible), rest);
                StoreUpTo<S, V>(gradGates + u, di, rest);
                StoreUpTo<S, V>(gradGates + u + count, df, rest);
                StoreUpTo<S, V>(gradGates + u + 2 * count, dg, rest);
                StoreUpTo<S, V>(gradGates + u + 3 * count, dO, rest);
                AddUpTo<S, V>(bias + u, di, rest);
                AddUpTo<S, V>(bias + u + count, df, rest);
                AddUpTo<S, V>(bias + u + 2 * count, dg, rest);
                AddUpTo<S, V>(bias + u + 3 * count, dO, rest);
            }
            initialCells += units.CellRow;
            gradHidden += units.CellRow;
            gradOutput = gradOutput == null ? null : gradOutput + gradOutputs.Row;
            gradCells += units.CellRow;
            gradGates += units.GateRow;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrefetchBlock<S, V>(float* block)
        where S : struct, ISimd<V>
        where V : struct
    {
        if (S.Count > 1)
        {
            Simd.Prefetch(block);
            Simd.Prefetch(block + S.Count);
            Simd.Prefetch(block + 2 * S.Count);
            Simd.Prefetch(block + 3 * S.Count);
            Simd.Prefetch(block + 4 * S.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OneMinus<S, V>(V a)
        where S : struct, ISimd<V>
        where V : struct => S.Subtract(S.Broadcast(1), a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LoadUpTo<S, V>(float* source, nint rest)
        where S : struct, ISimd<V>
        where V : struct => rest >= S.Count ? S.Load(source) : S.LoadPartial(source, (int)rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreUpTo<S, V>(float* target, V value, nint rest)
        where S : struct, ISimd<V>
        where V : struct
    {
        if (rest >= S.Count)
        {
            S.Store(target, value);
        }
        else
        {
            S.StorePartial(target, value, (int)rest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddUpTo<S, V>(float* target, V value, nint rest)
        where S : struct, ISimd<V>
        where V : struct => StoreUpTo<S, V>(target, S.Add(S.Load(target), value), rest);
}
