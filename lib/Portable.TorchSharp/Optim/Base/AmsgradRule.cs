using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>Adam with the largest v so far in the denominator.</summary>
internal readonly struct AmsgradRule(AdamRule adam) : IUpdateRule<double>
{
    public static int States => 3;

    public Vector<double> Next(
        Vector<double> parameter,
        Vector<double> grad,
        ref Vector<double> m,
        ref Vector<double> v,
        ref Vector<double> largest
    )
    {
        adam.Average(parameter, grad, ref m, ref v);
        largest = Vector.Max(largest, v);
        return adam.Step(parameter, m, largest);
    }
}
