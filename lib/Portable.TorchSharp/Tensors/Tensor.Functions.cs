using TorchSharp.Autograd;
using TorchSharp.Operators;
using static TorchSharp.Operators.FloatOperators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>e to the power of each element.</summary>
        public Tensor exp()
        {
            var y = Elementwise.Float<Exp>(this, "exp");
            return y.Track("ExpBackward0", [this], [y], (n, g) => [g.mul(n.Saved(0))]);
        }

        /// <summary>e to the power of each element, less one.</summary>
        public Tensor expm1()
        {
            var y = Elementwise.Float<Expm1>(this, "expm1");
            return y.Track("Expm1Backward0", [this], [y], (n, g) => [g.mul(n.Saved(0).add(1))]);
        }

        /// <summary>The natural logarithm.</summary>
        public Tensor log()
        {
            var y = Elementwise.Float<Log>(this, "log");
            return y.Track("LogBackward0", [this], [this], (n, g) => [g.div(n.Saved(0))]);
        }

        /// <summary>The logarithm to base 2.</summary>
        public Tensor log2()
        {
            var y = Elementwise.Float<Log2>(this, "log2");
            return y.Track("Log2Backward0", [this], [this], (n, g) => [g.div(n.Saved(0).mul(Math.Log(2)))]);
        }

        /// <summary>The logarithm to base 10.</summary>
        public Tensor log10()
        {
            var y = Elementwise.Float<Log10>(this, "log10");
            return y.Track("Log10Backward0", [this], [this], (n, g) => [g.div(n.Saved(0).mul(Math.Log(10)))]);
        }

        /// <summary>The natural logarithm of one more than each element.</summary>
        public Tensor log1p()
        {
            var y = Elementwise.Float<Log1p>(this, "log1p");
            return y.Track("Log1pBackward0", [this], [this], (n, g) => [g.div(n.Saved(0).add(1))]);
        }

        /// <summary>The square root.</summary>
        public Tensor sqrt()
        {
            var y = Elementwise.Float<Sqrt>(this, "sqrt");
            return y.Track("SqrtBackward0", [this], [y], (n, g) => [g.div(n.Saved(0).mul(2))]);
        }

        /// <summary>One over the square root.</summary>
        public Tensor rsqrt()
        {
            var y = Elementwise.Float<Rsqrt>(this, "rsqrt");
            return y.Track("RsqrtBackward0", [this], [y], (n, g) => [g.mul(n.Saved(0).pow(3)).mul(-0.5)]);
        }

        /// <summary>One over each element.</summary>
        public Tensor reciprocal()
        {
            var y = Elementwise.Float<Reciprocal>(this, "reciprocal");
            return y.Track("ReciprocalBackward0", [this], [y], (n, g) => [g.mul(n.Saved(0).square()).neg()]);
        }

        /// <summary>The sine.</summary>
        public Tensor sin()
        {
            var y = Elementwise.Float<Sin>(this, "sin");
            return y.Track("SinBackward0", [this], [this], (n, g) => [g.mul(n.Saved(0).cos())]);
        }

        /// <summary>The cosine.</summary>
        public Tensor cos()
        {
            var y = Elementwise.Float<Cos>(this, "cos");
            return y.Track("CosBackward0", [this], [this], (n, g) => [g.mul(n.Saved(0).sin()).neg()]);
        }

        /// <summary>The tangent.</summary>
        public Tensor tan()
        {
            var y = Elementwise.Float<Tan>(this, "tan");
            return y.Track("TanBackward0", [this], [y], (n, g) => [g.mul(n.Saved(0).square().add(1))]);
        }

        /// <summary>The inverse sine.</summary>
        public Tensor asin()
        {
            var y = Elementwise.Float<Asin>(this, "asin");
            return y.Track(
                "AsinBackward0",
                [this],
                [this],
                (n, g) => [g.mul(n.Saved(0).square().neg().add(1).rsqrt())]
            );
        }

        /// <summary>The inverse cosine.</summary>
        public Tensor acos()
        {
            var y = Elementwise.Float<Acos>(this, "acos");
            return y.Track(
                "AcosBackward0",
                [this],
                [this],
                (n, g) => [g.mul(n.Saved(0).square().neg().add(1).rsqrt()).neg()]
            );
        }

        /// <summary>The inverse tangent.</summary>
        public Tensor atan()
        {
            var y = Elementwise.Float<Atan>(this, "atan");
            return y.Track("AtanBackward0", [this], [this], (n, g) => [g.div(n.Saved(0).square().add(1))]);
        }

        /// <summary>The hyperbolic sine.</summary>
        public Tensor sinh()
        {
            var y = Elementwise.Float<Sinh>(this, "sinh");
            return y.Track("SinhBackward0", [this], [this], (n, g) => [g.mul(n.Saved(0).cosh())]);
        }

        /// <summary>The hyperbolic cosine.</summary>
        public Tensor cosh()
        {
            var y = Elementwise.Float<Cosh>(this, "cosh");
            return y.Track("CoshBackward0", [this], [this], (n, g) => [g.mul(n.Saved(0).sinh())]);
        }

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh()
        {
            var y = Elementwise.Float<Tanh>(this, "tanh");
            return y.Track("TanhBackward0", [this], [y], (n, g) => [g.mul(n.Saved(0).square().neg().add(1))]);
        }

        /// <summary>The logistic function.</summary>
        public Tensor sigmoid()
        {
            var y = Elementwise.Float<Sigmoid>(this, "sigmoid");
            return y.Track(
                "SigmoidBackward0",
                [this],
                [y],
                (n, g) => [g.mul(n.Saved(0).mul(n.Saved(0).neg().add(1)))]
            );
        }

        /// <summary>Rounded down; its gradient is zero.</summary>
        public Tensor floor() =>
            Elementwise.Float<Floor>(this, "floor").Track("FloorBackward0", [this], [], (n, g) => [g.mul(0)]);

        /// <summary>Rounded up; its gradient is zero.</summary>
        public Tensor ceil() =>
            Elementwise.Float<Ceil>(this, "ceil").Track("CeilBackward0", [this], [], (n, g) => [g.mul(0)]);

        /// <summary>Rounded towards zero; its gradient is zero.</summary>
        public Tensor trunc() =>
            Elementwise.Float<Trunc>(this, "trunc").Track("TruncBackward0", [this], [], (n, g) => [g.mul(0)]);
    }
}
