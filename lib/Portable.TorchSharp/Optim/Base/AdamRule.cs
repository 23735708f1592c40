using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Modules;

/// <summary>Averages m and v of the gradient and its square; the change is -lr m̂ / (√v̂ + ε).</summary>
internal readonly struct AdamRule<T>(in AdamOptions options, long step) : IUpdateRule<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _sign = Of(options.Maximize ? -1 : 1);
    private readonly Vector<T> _decay = Of(options.Decoupled ? 0 : options.WeightDecay);
    private readonly Vector<T> _shrink = Of(
        options.Decoupled ? 1 - options.LearningRate * options.WeightDecay : 1
    );
    private readonly Vector<T> _beta1 = Of(options.Beta1);
    private readonly Vector<T> _rest1 = Of(1 - options.Beta1);
    private readonly Vector<T> _beta2 = Of(options.Beta2);
    private readonly Vector<T> _rest2 = Of(1 - options.Beta2);
    private readonly Vector<T> _eps = Of(options.Epsilon);
    private readonly Vector<T> _rate = Of(options.LearningRate / (1 - Math.Pow(options.Beta1, step)));
    private readonly Vector<T> _correction = Of(Math.Sqrt(1 - Math.Pow(options.Beta2, step)));

    public static int States => 2;

    public Vector<T> Next(
        Vector<T> parameter,
        Vector<T> grad,
        ref Vector<T> m,
        ref Vector<T> v,
        ref Vector<T> unused
    )
    {
        Average(parameter, grad, ref m, ref v);
        return Step(parameter, m, v);
    }

    public void Average(Vector<T> parameter, Vector<T> grad, ref Vector<T> m, ref Vector<T> v)
    {
        grad = grad * _sign + parameter * _decay;
        m = m * _beta1 + grad * _rest1;
        v = v * _beta2 + grad * grad * _rest2;
    }

    public Vector<T> Step(Vector<T> parameter, Vector<T> m, Vector<T> v) =>
        parameter * _shrink - _rate * m / (Vector.SquareRoot(v) / _correction + _eps);

    private static Vector<T> Of(double value) => new(T.CreateTruncating(value));
}
