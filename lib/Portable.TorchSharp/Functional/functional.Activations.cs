using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Layers and losses as functions.</summary>
        public static partial class functional
        {
            /// <summary>Each element, or zero where it is negative.</summary>
            public static Tensor relu(Tensor x, bool inplace = false) =>
                inplace ? x.Change("relu_", self => self.relu()).alias() : x.relu();

            /// <summary>Exponentials that add up to one along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) =>
                input.softmax(dim, dtype);

            /// <summary>The logarithms of exponentials that add up to one along a dimension.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) =>
                inplace ? x.Change("tanh_", self => self.tanh()).alias() : x.tanh();

            /// <summary>The logistic function.</summary>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            /// <summary>A one at each class and zeros elsewhere, in a new last dimension, Int64.</summary>
            /// <param name="x">Classes, Int64.</param>
            /// <param name="num_classes">The number of classes; one more than the largest where it is -1.</param>
            /// <exception cref="ExternalException">Not Int64, or a class is negative or too large.</exception>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                    throw new ExternalException(
                        $"one_hot is only applicable to index tensor of type LongTensor, found {x.dtype}"
                    );
                if (x.Count == 0 && num_classes <= 0)
                    throw new ExternalException("Can not infer total number of classes from empty tensor.");
                using var classes = x.Packed();
                var labels = classes.Span<long>();
                var largest = -1L;
                foreach (var label in labels)
                {
                    if (label < 0)
                        throw new ExternalException($"Class values must be non-negative, found {label}.");
                    largest = Math.Max(largest, label);
                }
                var count = num_classes == -1 ? largest + 1 : num_classes;
                if (largest >= count)
                    throw new ExternalException(
                        $"Class values must be smaller than num_classes ({count}), found {largest}."
                    );
                var result = zeros([.. x.Shape, count], ScalarType.Int64);
                var ones = result.Span<long>();
                for (var i = 0; i < labels.Length; i++)
                    ones[(int)(i * count + labels[i])] = 1;
                return result;
            }

            /// <summary>input · weightsᵀ + bias, for weights of shape (out, in).</summary>
            /// <exception cref="ExternalException">The last size of the input is not the weights' in.</exception>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                if (input.Living.Rank == 0 || input.Shape[^1] != weights.Living.Shape[^1])
                    throw new ExternalException(
                        $"mat1 and mat2 shapes cannot be multiplied: linear expects an input (..., {weights.Shape[^1]}) for "
                            + $"weights {Shapes.Text(weights.Shape)}, found {Shapes.Text(input.Shape)}"
                    );
                var rows = input.Rank == 2 ? input : input.reshape(-1, input.Shape[^1]);
                var result = Operators.Affine.Rows(rows, weights, bias);
                return input.Rank == 2 ? result : result.reshape([.. input.Shape[..^1], weights.Shape[0]]);
            }
        }
    }
}
