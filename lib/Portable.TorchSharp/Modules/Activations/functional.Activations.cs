using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The logistic function.</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) =>
                inplace ? x.sigmoid_().alias() : x.sigmoid();

            /// <summary>x · Φ(x), Φ the normal distribution's cumulative function.</summary>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <inheritdoc cref="gelu(Tensor)"/>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? x.gelu_().alias() : x.gelu();

            /// <inheritdoc cref="gelu(Tensor)"/>
            public static Tensor gelu(Tensor x, GELU.Approximate approximate, bool inplace = false) =>
                inplace ? x.gelu_(approximate).alias() : x.gelu(approximate);

            /// <summary>The element, or where it is negative a fraction of it.</summary>
            public static Tensor leaky_relu(
                Tensor input,
                double negative_slope = 0.01,
                bool inplace = false
            ) =>
                inplace
                    ? input.Change("leaky_relu_", self => self.leaky_relu(negative_slope)).alias()
                    : input.leaky_relu(negative_slope);

            /// <summary>The element, or where it is negative alpha · (exp(x) - 1).</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? x.Change("elu_", self => self.elu(alpha)).alias() : x.elu(alpha);

            /// <summary>x times its logistic function.</summary>
            public static Tensor silu(Tensor x, bool inplace = false) =>
                inplace ? x.Change("silu_", self => self.silu()).alias() : x.silu();

            /// <summary>log(1 + exp(beta · x)) / beta; above the threshold x itself.</summary>
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) =>
                x.softplus(beta, threshold);

            /// <summary>The logarithm of the logistic function.</summary>
            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            /// <summary>Elements outside [min_val, max_val] become the nearer bound.</summary>
            public static Tensor hardtanh(
                Tensor x,
                double min_val = -1.0,
                double max_val = 1.0,
                bool inplace = false
            ) =>
                inplace
                    ? x.clamp_((Scalar)min_val, (Scalar)max_val).alias()
                    : x.clamp((Scalar)min_val, (Scalar)max_val);
        }
    }
}
