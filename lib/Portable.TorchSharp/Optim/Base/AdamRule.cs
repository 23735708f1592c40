using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Modules;

/// <summary>For doubles: averages m and v of the gradient and its square; the change is -lr m̂ / (√v̂ + ε).</summary>
internal readonly struct AdamRule(in AdamOptions options, long step) : IUpdateRule<double>
{
    private readonly Vector<double> _sign = Of(options.Maximize ? -1 : 1);
    private readonly Vector<double> _decay = Of(options.Decoupled ? 0 : options.WeightDecay);
    private readonly Vector<double> _shrink = Of(
        options.Decoupled ? 1 - options.LearningRate * options.WeightDecay : 1
    );
    private readonly Vector<double> _beta1 = Of(options.Beta1);
    private readonly Vector<double> _rest1 = Of(1 - options.Beta1);
    private readonly Vector<double> _beta2 = Of(options.Beta2);
    private readonly Vector<double> _rest2 = Of(1 - options.Beta2);
    private readonly Vector<double> _eps = Of(options.Epsilon);
    private readonly Vector<double> _rate = Of(options.LearningRate / (1 - Math.Pow(options.Beta1, step)));
    private readonly Vector<double> _correction = Of(Math.Sqrt(1 - Math.Pow(options.Beta2, step)));

    public static int States => 2;

    public Vector<double> Next(
        Vector<double> parameter,
        Vector<double> grad,
        ref Vector<double> m,
        ref Vector<double> v,
        ref Vector<double> unused
    )
    {
        Average(parameter, grad, ref m, ref v);
        return Step(parameter, m, v);
    }

    public void Average(
        Vector<double> parameter,
        Vector<double> grad,
        ref Vector<double> m,
        ref Vector<double> v
    )
    {
        grad = grad * _sign + parameter * _decay;
        m = m * _beta1 + grad * _rest1;
        v = v * _beta2 + grad * grad * _rest2;
    }

    public Vector<double> Step(Vector<double> parameter, Vector<double> m, Vector<double> v) =>
        parameter * _shrink - _rate * m / (Vector.SquareRoot(v) / _correction + _eps);

    private static Vector<double> Of(double value) => new(value);
}
