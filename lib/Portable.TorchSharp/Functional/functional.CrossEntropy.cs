using System.Runtime.InteropServices;
using TorchSharp.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Cross-entropy of softmax(input) with classes or with class probabilities.</summary>
            /// <param name="input">Logits, (C), (N, C) or (N, C, d1, …).</param>
            /// <param name="target">Classes, Int64, without the dimension C; or probabilities in the input's shape.</param>
            /// <param name="weight">A weight for each class, (C).</param>
            /// <param name="ignore_index">The class of samples that do not count.</param>
            /// <param name="reduction">Mean (weighted), sum, or a loss a sample.</param>
            /// <param name="label_smoothing">The share of the target spread over all classes, 0 to 1.</param>
            /// <exception cref="ExternalException">Shapes or types do not fit, or a class is outside.</exception>
            public static Tensor cross_entropy(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                long ignore_index = -100,
                Reduction reduction = Reduction.Mean,
                double label_smoothing = 0.0
            )
            {
                if (label_smoothing is < 0 or > 1)
                    throw new ExternalException(
                        $"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing}"
                    );
                if (target.is_floating_point())
                    return CrossEntropy.OfProbabilities(input, target, weight, reduction, label_smoothing);
                var rows = CrossEntropy.AsRows(input, target);
                var labels = target.reshape(-1);
                var plain = weight is null && label_smoothing == 0;
                var loss =
                    plain && rows.dtype == ScalarType.Float32
                        ? FusedCrossEntropy.Of(rows, labels, ignore_index, reduction)
                        : CrossEntropy.OfClasses(
                            rows,
                            labels,
                            weight,
                            ignore_index,
                            reduction,
                            label_smoothing
                        );
                return reduction == Reduction.None ? loss.reshape(target.Shape) : loss;
            }

            /// <summary>The negative log-likelihood of classes, given log-probabilities.</summary>
            /// <param name="input">Log-probabilities, (C), (N, C) or (N, C, d1, …).</param>
            /// <param name="target">Classes, Int64, without the dimension C.</param>
            /// <param name="weight">A weight for each class, (C).</param>
            /// <param name="reduction">Mean (weighted), sum, or a loss a sample.</param>
            /// <exception cref="ExternalException">Shapes or types do not fit, or a class is outside.</exception>
            public static Tensor nll_loss(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            )
            {
                var rows = CrossEntropy.AsRows(input, target);
                var loss = CrossEntropy.OfLogProbabilities(
                    rows,
                    target.reshape(-1),
                    weight,
                    -100,
                    reduction,
                    0
                );
                return reduction == Reduction.None ? loss.reshape(target.Shape) : loss;
            }
        }
    }
}
