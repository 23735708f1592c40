using System.Numerics;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>The change is -lr times the gradient.</summary>
    private readonly struct PlainRule<T>(Options options) : IUpdateRule<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Vector<T> _decay = new(T.CreateTruncating(options.weight_decay!.Value));
        private readonly Vector<T> _rate = new(T.CreateTruncating(SignedRate(options)));

        public static int States => 0;

        public Vector<T> Next(
            Vector<T> parameter,
            Vector<T> grad,
            ref Vector<T> unused1,
            ref Vector<T> unused2,
            ref Vector<T> unused3
        ) => Step(parameter, Decayed(parameter, grad));

        public Vector<T> Decayed(Vector<T> parameter, Vector<T> grad) => grad + parameter * _decay;

        public Vector<T> Step(Vector<T> parameter, Vector<T> direction) => parameter + direction * _rate;
    }

    /// <summary>The change is -lr times a running sum of gradients, or a step further along it (Nesterov).</summary>
    private readonly struct MomentumRule<T>(Options options, bool isFirst) : IUpdateRule<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly PlainRule<T> _plain = new(options);
        private readonly bool _nesterov = options.nesterov == true;
        private readonly Vector<T> _momentum = new(T.CreateTruncating(options.momentum!.Value));
        private readonly Vector<T> _share = new(
            T.CreateTruncating(isFirst ? 1 : 1 - options.dampening!.Value)
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
            grad = _plain.Decayed(parameter, grad);
            sum = sum * _momentum + grad * _share;
            return _plain.Step(parameter, _nesterov ? grad + sum * _momentum : sum);
        }
    }

    // TorchSharp climbs by turning the step round, after the weight decay has entered the gradient.
    private static double SignedRate(Options options) =>
        options.maximize == true ? options.LearningRate!.Value : -options.LearningRate!.Value;
}
