using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>For doubles: the change is -lr times the gradient.</summary>
    private readonly struct PlainRule(in SgdOptions options) : IUpdateRule<double>
    {
        private readonly Vector<double> _decay = new(options.WeightDecay);
        private readonly Vector<double> _rate = new(-options.LearningRate);

        public static int States => 0;

        public Vector<double> Next(
            Vector<double> parameter,
            Vector<double> grad,
            ref Vector<double> unused1,
            ref Vector<double> unused2,
            ref Vector<double> unused3
        ) => Step(parameter, Decayed(parameter, grad));

        public Vector<double> Decayed(Vector<double> parameter, Vector<double> grad) =>
            grad + parameter * _decay;

        public Vector<double> Step(Vector<double> parameter, Vector<double> direction) =>
            parameter + direction * _rate;
    }

    /// <summary>The change is -lr times a running sum of gradients, or a step further along it (Nesterov).</summary>
    private readonly struct MomentumRule(in SgdOptions options, bool isFirst) : IUpdateRule<double>
    {
        private readonly PlainRule _plain = new(options);
        private readonly bool _nesterov = options.Nesterov;
        private readonly Vector<double> _momentum = new(options.Momentum);
        private readonly Vector<double> _share = new(isFirst ? 1 : 1 - options.Dampening);

        public static int States => 1;

        public Vector<double> Next(
            Vector<double> parameter,
            Vector<double> grad,
            ref Vector<double> sum,
            ref Vector<double> unused2,
            ref Vector<double> unused3
        )
        {
            grad = _plain.Decayed(parameter, grad);
            sum = sum * _momentum + grad * _share;
            return _plain.Step(parameter, _nesterov ? grad + sum * _momentum : sum);
        }
    }
}
