using TorchSharp.Autograd;
using TorchSharp.Elementary;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private const double TwoOverRootPi = 1.1283791670955126;

        /// <summary>The error function.</summary>
        public Tensor erf()
        {
            var y = Elementwise.Float<ErrorOperators.Erf>(this, "erf");
            return y.Track(
                "ErfBackward0",
                [this],
                [this],
                (n, g) => [g.mul(n.Saved(0).square().neg().exp()).mul(TwoOverRootPi)]
            );
        }

        /// <summary>The inverse of the error function.</summary>
        public Tensor erfinv()
        {
            var y = Elementwise.Float<ErrorOperators.Inverse>(this, "erfinv");
            return y.Track(
                "ErfinvBackward0",
                [this],
                [y],
                (n, g) => [g.mul(n.Saved(0).square().exp()).mul(1 / TwoOverRootPi)]
            );
        }

        /// <summary>The element, or where it is negative a fraction of it.</summary>
        public Tensor leaky_relu(Scalar negative_slope) =>
            Tidied(() => torch.where(gt(0), this, mul(negative_slope)));

        /// <summary>The element, or where it is negative alpha · (exp(x) - 1).</summary>
        public Tensor elu(double alpha = 1) =>
            Tidied(() => torch.where(gt(0), this, clamp_max(0).expm1().mul(alpha)));

        /// <summary>x times its logistic function.</summary>
        public Tensor silu() => Tidied(() => sigmoid().mul(this));

        /// <summary>log(1 + exp(beta · x)) / beta; above the threshold x itself.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) =>
            Tidied(() =>
            {
                var scaled = mul(beta);
                var curved = scaled.clamp_max(threshold).exp().log1p().div(beta);
                return torch.where(scaled.gt(threshold), this, curved);
            });

        /// <summary>The logarithm of the logistic function.</summary>
        public Tensor log_sigmoid() => Tidied(() => neg().softplus(threshold: 40).neg());

        /// <summary>Rounded to a number of decimals, halves to the even digit; its gradient is zero.</summary>
        public Tensor round(long decimals = 0)
        {
            if (!is_floating_point())
                return clone();
            var scale = Math.Pow(10, decimals);
            return Tidied(() =>
                {
                    var scaled = detach().mul(scale);
                    return Elementwise.Float<FloatOperators.Round>(scaled, "round").div(scale);
                })
                .Track("RoundBackward0", [this], [], (n, g) => [g.mul(0)]);
        }
    }
}
