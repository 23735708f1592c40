using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>x · Φ(x), Φ the normal distribution's cumulative function.</summary>
        public Tensor gelu() => gelu(GELU.Approximate.none);

        /// <inheritdoc cref="gelu()"/>
        public Tensor gelu(GELU.Approximate approximate) =>
            Tidied(() =>
            {
                var inner =
                    approximate == GELU.Approximate.none
                        ? mul(Math.Sqrt(0.5)).erf()
                        : pow(3).mul(0.044715).add(this).mul(Math.Sqrt(2 / Math.PI)).tanh();
                return inner.add(1).mul(this).mul(0.5);
            });

        /// <inheritdoc cref="gelu()"/>
        public Tensor gelu_() => Change("gelu_", self => self.gelu());

        /// <inheritdoc cref="gelu()"/>
        public Tensor gelu_(GELU.Approximate approximate) => Change("gelu_", self => self.gelu(approximate));
    }
}
