using TorchSharp.Algebra;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The p-norm of all elements.</summary>
        public Tensor norm(float p = 2) => Norms.Of(this, p, [], false);

        /// <summary>The p-norm along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Norms.Of(this, p, [dim], keepdim);
    }

    /// <inheritdoc cref="Tensor.norm(float)"/>
    public static Tensor norm(Tensor input) => input.norm();

    /// <inheritdoc cref="Tensor.norm(float)"/>
    public static Tensor norm(Tensor input, float p = 2) => input.norm(p);

    /// <inheritdoc cref="Tensor.norm(int, bool, float)"/>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2) =>
        input.norm(dimension, keepdim, p);

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Divides by the p-norm along a dimension, or by eps where that is larger.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1, double eps = 1E-12) =>
                Tidied(() => input.div(Norms.Of(input, p, [dim], true).clamp_min(eps)));
        }
    }
}
