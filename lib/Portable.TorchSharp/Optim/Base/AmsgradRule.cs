using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>Adam with the largest v so far in the denominator.</summary>
internal readonly struct AmsgradRule<T>(AdamRule<T> adam) : IUpdateRule<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static int States => 3;

    public Vector<T> Next(
        Vector<T> parameter,
        Vector<T> grad,
        ref Vector<T> m,
        ref Vector<T> v,
        ref Vector<T> largest
    )
    {
        adam.Average(parameter, grad, ref m, ref v);
        largest = Vector.Max(largest, v);
        return adam.Step(parameter, m, largest);
    }
}
