namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The squared difference.</summary>
            public static Tensor mse_loss(
                Tensor input,
                Tensor target,
                Reduction reduction = Reduction.Mean
            ) => Tidied(() => Reduce((input - target).square(), reduction));

            /// <summary>The absolute difference.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Tidied(() => Reduce((input - target).abs(), reduction));

            /// <summary>The absolute difference less beta/2; below beta a parabola, so that it is smooth.</summary>
            public static Tensor smooth_l1_loss(
                Tensor input,
                Tensor target,
                Reduction reduction = Reduction.Mean,
                double beta = 1.0
            )
            {
                ArgumentOutOfRangeException.ThrowIfNegative(beta);
                if (beta == 0)
                    return l1_loss(input, target, reduction);
                return Tidied(() =>
                {
                    var distance = (input - target).abs();
                    var parabola = distance.square() * (0.5 / beta);
                    return Reduce(where(distance < beta, parabola, distance - 0.5 * beta), reduction);
                });
            }

            /// <summary>Half the squared difference, above delta continued by a straight line.</summary>
            public static Tensor huber_loss(
                Tensor input,
                Tensor target,
                double delta = 1.0,
                Reduction reduction = Reduction.Mean
            ) =>
                Tidied(() =>
                {
                    var distance = (input - target).abs();
                    var line = (distance - 0.5 * delta) * delta;
                    return Reduce(where(distance <= delta, distance.square() * 0.5, line), reduction);
                });

            /// <summary>Cross-entropy of probabilities of two classes; logarithms are bounded by -100.</summary>
            public static Tensor binary_cross_entropy(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            ) =>
                Tidied(() =>
                {
                    var yes = input.log().clamp_min(-100);
                    var no = (1 - input).log().clamp_min(-100);
                    var loss = (target - 1) * no - target * yes;
                    return Reduce(weight is null ? loss : loss * weight, reduction);
                });

            /// <summary>Cross-entropy of logits of two classes, without overflow.</summary>
            /// <param name="input">Logits.</param>
            /// <param name="target">Probabilities of the positive class.</param>
            /// <param name="weight">Weights of the elements.</param>
            /// <param name="reduction">Mean, sum, or the losses as they are.</param>
            /// <param name="pos_weights">Weights of the positive class.</param>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null
            ) =>
                Tidied(() =>
                {
                    var softplus = input.neg().softplus(threshold: 40); // -log of the probability
                    var positive = pos_weights is null
                        ? softplus
                        : softplus * ((pos_weights - 1) * target + 1);
                    var loss = (1 - target) * input + positive;
                    return Reduce(weight is null ? loss : loss * weight, reduction);
                });

            private static Tensor Reduce(Tensor loss, Reduction reduction) =>
                reduction switch
                {
                    Reduction.None => loss,
                    Reduction.Mean => loss.mean(),
                    Reduction.Sum => loss.sum(),
                    _ => throw new ArgumentOutOfRangeException(
                        nameof(reduction),
                        reduction,
                        "no such reduction"
                    ),
                };
        }
    }
}
