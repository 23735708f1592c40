using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The hyperbolic tangent.</summary>
        public static Tanh Tanh() => new(false);

        /// <inheritdoc cref="Tanh()"/>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>The logistic function.</summary>
        public static Sigmoid Sigmoid() => new(false);

        /// <inheritdoc cref="Sigmoid()"/>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>x · Φ(x).</summary>
        public static GELU GELU() => new(false, Modules.GELU.Approximate.none);

        /// <inheritdoc cref="GELU()"/>
        public static GELU GELU(bool inplace) => new(inplace, Modules.GELU.Approximate.none);

        /// <inheritdoc cref="GELU()"/>
        public static GELU GELU(GELU.Approximate approximate, bool inplace = false) =>
            new(inplace, approximate);

        /// <summary>Exponentials that sum to one along a dimension.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>The logarithm of the softmax.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);
    }
}
