using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>What an LSTM does element by element: gate activations, state update, and their gradients.</summary>
internal static unsafe class LstmGates
{
    /// <summary>
    /// One step of rows × units: activates the gates in place, c = f·c' + i·g, h = o·tanh(c).
    /// </summary>
    /// <param name="rows">Rows.</param>
    /// <param name="units">The units and their layout.</param>
    /// <param name="gates">Sums of the four gates; then their activations.</param>
    /// <param name="previous">Cell states of the step before.</param>
    /// <param name="cells">Cell states; may be <paramref name="previous"/>.</param>
    /// <param name="hidden">Hidden states the next step multiplies.</param>
    /// <param name="hiddenRow">Distance of its rows.</param>
    /// <param name="output">Hidden states for the caller.</param>
    /// <param name="outputRow">Distance of its rows.</param>
    public static void Forward<S, V>(
        int rows,
        LstmUnits units,
        float* gates,
        float* previous,
        float* cells,
        float* hidden,
        nint hiddenRow,
        float* output,
        nint outputRow
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        int count = units.Count;
        int whole = count / S.Count * S.Count;
        for (int row = 0; row < rows; row++)
        {
            for (int u = 0; u < whole; u += S.Count)
            {
                float* gate = gates + u;
                V i = Activations.Sigmoid<S, V>(S.Load(gate));
                V f = Activations.Sigmoid<S, V>(S.Load(gate + count));
                V g = Activations.Tanh<S, V>(S.Load(gate + 2 * count));
                V o = Activations.Sigmoid<S, V>(S.Load(gate + 3 * count));
                V c = S.MultiplyAdd(f, S.Load(previous + u), S.Multiply(i, g));
                V h = S.Multiply(o, Activations.Tanh<S, V>(c));
                S.Store(gate, i);
                S.Store(gate + count, f);
                S.Store(gate + 2 * count, g);
                S.Store(gate + 3 * count, o);
                S.Store(cells + u, c);
                S.Store(hidden + u, h);
                S.Store(output + u, h);
            }
            if (whole < count)
            {
                // loads may run into the next gate or the slack after the row, stores may not
                int rest = count - whole;
                float* gate = gates + whole;
                V i = Activations.Sigmoid<S, V>(S.Load(gate));
                V f = Activations.Sigmoid<S, V>(S.Load(gate + count));
                V g = Activations.Tanh<S, V>(S.Load(gate + 2 * count));
                V o = Activations.Sigmoid<S, V>(S.Load(gate + 3 * count));
                V c = S.MultiplyAdd(f, S.Load(previous + whole), S.Multiply(i, g));
                V h = S.Multiply(o, Activations.Tanh<S, V>(c));
                S.StorePartial(gate, i, rest);
                S.StorePartial(gate + count, f, rest);
                S.StorePartial(gate + 2 * count, g, rest);
                S.StorePartial(gate + 3 * count, o, rest);
                S.StorePartial(cells + whole, c, rest);
                S.StorePartial(hidden + whole, h, rest);
                S.StorePartial(output + whole, h, rest);
            }
            gates += units.GateRow;
            previous += units.CellRow;
            cells += units.CellRow;
            hidden += hiddenRow;
            output += outputRow;
        }
    }

    /// <summary>
    /// One step of rows × units backwards: from the gradients of h and c to those of the gate sums and of the cell
    /// state before; adds the gate gradients of all rows to <paramref name="bias"/>.
    /// </summary>
    /// <param name="rows">Rows.</param>
    /// <param name="units">The units and their layout.</param>
    /// <param name="gates">Activated gates.</param>
    /// <param name="previous">Cell states of the step before.</param>
    /// <param name="cells">Cell states.</param>
    /// <param name="gradHidden">Gradient of h that comes from the step after.</param>
    /// <param name="gradOutput">Gradient of h that comes from the caller, or null.</param>
    /// <param name="gradOutputRow">Distance of its rows.</param>
    /// <param name="gradCells">Gradient of c; then of the cell state before.</param>
    /// <param name="gradGates">Gradient of the gate sums; gate j of unit u at j·<paramref name="gate"/> + u.</param>
    /// <param name="gradGatesRow">Distance of its rows.</param>
    /// <param name="gate">Distance of gates in it.</param>
    /// <param name="bias">Sums over rows, gate after gate, with a vector of slack.</param>
    public static void Backward<S, V>(
        int rows,
        LstmUnits units,
        float* gates,
        float* previous,
        float* cells,
        float* gradHidden,
        float* gradOutput,
        nint gradOutputRow,
        float* gradCells,
        float* gradGates,
        nint gradGatesRow,
        nint gate,
        float* bias
    )
        where S : struct, ISimd<V>
        where V : struct
    {
        int count = units.Count;
        for (int row = 0; row < rows; row++)
        {
            for (int u = 0; u < count; u += S.Count)
            {
                int rest = count - u;
                V dh = S.Load(gradHidden + u);
                if (gradOutput != null)
                {
                    dh = S.Add(dh, LoadUpTo<S, V>(gradOutput + u, rest));
                }
                V i = S.Load(gates + u);
                V f = S.Load(gates + u + count);
                V g = S.Load(gates + u + 2 * count);
                V o = S.Load(gates + u + 3 * count);
                V tanh = Activations.Tanh<S, V>(S.Load(cells + u));
                V dhO = S.Multiply(dh, o);
                V dc = S.Add(S.Load(gradCells + u), S.Subtract(dhO, S.Multiply(S.Multiply(dhO, tanh), tanh)));
                V dcI = S.Multiply(dc, i);
                V dcF = S.Multiply(dc, f);
                V di = S.Multiply(S.Multiply(dcI, g), OneMinus<S, V>(i));
                V df = S.Multiply(S.Multiply(dcF, S.Load(previous + u)), OneMinus<S, V>(f));
                V dg = S.Subtract(dcI, S.Multiply(S.Multiply(dcI, g), g));
                V dO = S.Multiply(S.Multiply(dhO, tanh), OneMinus<S, V>(o));
                StoreUpTo<S, V>(gradCells + u, dcF, rest);
                StoreUpTo<S, V>(gradGates + u, di, rest);
                StoreUpTo<S, V>(gradGates + u + gate, df, rest);
                StoreUpTo<S, V>(gradGates + u + 2 * gate, dg, rest);
                StoreUpTo<S, V>(gradGates + u + 3 * gate, dO, rest);
                AddUpTo<S, V>(bias + u, di, rest);
                AddUpTo<S, V>(bias + u + count, df, rest);
                AddUpTo<S, V>(bias + u + 2 * count, dg, rest);
                AddUpTo<S, V>(bias + u + 3 * count, dO, rest);
            }
            gates += units.GateRow;
            previous += units.CellRow;
            cells += units.CellRow;
            gradHidden += units.CellRow;
            gradOutput = gradOutput == null ? null : gradOutput + gradOutputRow;
            gradCells += units.CellRow;
            gradGates += gradGatesRow;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OneMinus<S, V>(V a)
        where S : struct, ISimd<V>
        where V : struct => S.Subtract(S.Broadcast(1), a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LoadUpTo<S, V>(float* source, int rest)
        where S : struct, ISimd<V>
        where V : struct => rest >= S.Count ? S.Load(source) : S.LoadPartial(source, rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreUpTo<S, V>(float* target, V value, int rest)
        where S : struct, ISimd<V>
        where V : struct
    {
        if (rest >= S.Count)
        {
            S.Store(target, value);
        }
        else
        {
            S.StorePartial(target, value, rest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddUpTo<S, V>(float* target, V value, int rest)
        where S : struct, ISimd<V>
        where V : struct => StoreUpTo<S, V>(target, S.Add(S.Load(target), value), rest);
}
