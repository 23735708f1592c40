using System.Numerics;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>The change is -lr times the gradient over the root of the sum of its squares.</summary>
    private readonly struct Rule<T>(Options options, long step) : IUpdateRule<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _decay = Of(options.weight_decay!.Value);
        private readonly Vector<T> _eps = Of(options.eps!.Value);
        private readonly Vector<T> _rate = Of(
            options.LearningRate!.Value / (1 + (step - 1) * options.lr_decay!.Value)
        );

        public static int States => 1;

        public Vector<T> Next(
            Vector<T> parameter,
            Vector<T> grad,
            ref Vector<T> sum,
            ref Vector<T> unused2,
            ref Vector<T> unused3
        )
        {
            grad += parameter * _decay;
            sum += grad * grad;
            return parameter - _rate * grad / (Vector.SquareRoot(sum) + _eps);
        }

        private static Vector<T> Of(double value) => new(T.CreateTruncating(value));
    }
}
