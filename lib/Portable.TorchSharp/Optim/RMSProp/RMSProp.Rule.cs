using System.Numerics;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The change is -lr times the gradient over the root of its mean square, or a running sum of that.</summary>
    private readonly struct Rule<T>(Options options) : IUpdateRule<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly bool _centered = options.centered == true;
        private readonly bool _hasMomentum = options.momentum > 0;
        private readonly Vector<T> _sign = Of(options.maximize == true ? -1 : 1);
        private readonly Vector<T> _decay = Of(options.weight_decay!.Value);
        private readonly Vector<T> _alpha = Of(options.alpha!.Value);
        private readonly Vector<T> _rest = Of(1 - options.alpha!.Value);
        private readonly Vector<T> _eps = Of(options.eps!.Value);
        private readonly Vector<T> _momentum = Of(options.momentum!.Value);
        private readonly Vector<T> _rate = Of(options.LearningRate!.Value);

        public static int States => 3;

        public Vector<T> Next(
            Vector<T> parameter,
            Vector<T> grad,
            ref Vector<T> square,
            ref Vector<T> sum,
            ref Vector<T> mean
        )
        {
            grad = grad * _sign + parameter * _decay;
            square = square * _alpha + grad * grad * _rest;
            var spread = square;
            if (_centered)
            {
                mean = mean * _alpha + grad * _rest;
                spread -= mean * mean;
            }
            var root = Vector.SquareRoot(spread) + _eps;
            if (!_hasMomentum)
                return parameter - _rate * grad / root;
            sum = sum * _momentum + grad / root;
            return parameter - _rate * sum;
        }

        private static Vector<T> Of(double value) => new(T.CreateTruncating(value));
    }
}
