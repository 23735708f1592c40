namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Values that parameters start from; each function fills a tensor and gives it back.</summary>
        public static partial class init
        {
            /// <summary>Ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>One number.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) =>
                Unrecorded(tensor, t => t.fill_(val));

            /// <summary>A matrix of ones on the diagonal.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                if (tensor.ndim != 2)
                    throw new ArgumentException(
                        $"eye_: only tensors with 2 dimensions are supported, found {tensor.ndim}"
                    );
                return Unrecorded(
                    tensor,
                    t =>
                    {
                        using var scope = NewDisposeScope();
                        t.copy_(torch.eye(t.shape[0], t.shape[1], t.dtype));
                    }
                );
            }

            /// <summary>Uniform numbers on [low, high).</summary>
            public static Tensor uniform_(
                Tensor tensor,
                double low = 0,
                double high = 1,
                Generator generator = null!
            ) => Unrecorded(tensor, t => t.uniform_(low, high, generator));

            /// <summary>Normal numbers.</summary>
            public static Tensor normal_(
                Tensor tensor,
                double mean = 0,
                double std = 1,
                Generator generator = null!
            ) => Unrecorded(tensor, t => t.normal_(mean, std, generator));

            /// <summary>Normal numbers within [a, b], by the inverse of the distribution function.</summary>
            public static Tensor trunc_normal_(
                Tensor tensor,
                double mean = 0.0,
                double std = 1.0,
                double a = -2.0,
                double b = 2.0,
                Generator generator = null!
            ) =>
                Unrecorded(
                    tensor,
                    t =>
                    {
                        double Cumulative(double x) =>
                            (1 + Elementary.ErrorFunction.Erf((x - mean) / std / Math.Sqrt(2))) / 2;
                        t.uniform_(2 * Cumulative(a) - 1, 2 * Cumulative(b) - 1, generator).erfinv_();
                        t.mul_(std * Math.Sqrt(2)).add_(mean).clamp_((Scalar)a, (Scalar)b);
                    }
                );

            private static Tensor Unrecorded(Tensor tensor, Action<Tensor> fill)
            {
                using var quiet = no_grad();
                fill(tensor);
                return tensor;
            }
        }
    }
}
