namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Zeroes each element with probability p and divides the others by 1 - p.</summary>
            /// <param name="input">A floating-point tensor of any shape.</param>
            /// <param name="p">The probability of an element to become zero.</param>
            /// <param name="training">False to pass the input on.</param>
            /// <param name="inplace">Change the input itself.</param>
            /// <exception cref="ArgumentException">p is not within [0, 1].</exception>
            public static Tensor dropout(
                Tensor input,
                double p = 0.5,
                bool training = true,
                bool inplace = false
            )
            {
                if (!(p >= 0 && p <= 1))
                    throw new ArgumentException(
                        $"dropout probability has to be between 0 and 1, but got {p}",
                        nameof(p)
                    );
                if (p == 0 || !training || input.numel() == 0)
                    return input.alias();
                using var noise = empty_like(input);
                DrawDropoutNoise(noise, p);
                return inplace ? input.mul_(noise).alias() : input.mul(noise);
            }

            /// <summary>Fills a tensor with what dropout multiplies with: zeros, and 1 / (1 - p) elsewhere.</summary>
            internal static void DrawDropoutNoise(Tensor noise, double p)
            {
                using var quiet = no_grad();
                if (p == 1)
                    noise.zero_();
                else
                    noise.bernoulli_(1 - p).div_(1 - p);
            }
        }
    }
}
