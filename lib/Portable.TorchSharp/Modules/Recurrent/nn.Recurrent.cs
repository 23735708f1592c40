using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The activation of a plain recurrent network.</summary>
        public enum NonLinearities
        {
            /// <summary>max(x, 0).</summary>
            ReLU = 0,

            /// <summary>The hyperbolic tangent.</summary>
            Tanh = 1,
        }

        /// <summary>Stacked gated recurrent units.</summary>
        /// <param name="inputSize">Features of an input step.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers on top of each other.</param>
        /// <param name="bias">Whether the gates have biases.</param>
        /// <param name="batchFirst">Input and output are (N, T, features) instead of (T, N, features).</param>
        /// <param name="dropout">Probability of dropping an output between layers.</param>
        /// <param name="bidirectional">Run a second direction from the end.</param>
        /// <param name="device">The processor.</param>
        /// <param name="dtype">The parameters' type; float32 unless set.</param>
        public static GRU GRU(
            long inputSize,
            long hiddenSize,
            long numLayers = 1,
            bool bias = true,
            bool batchFirst = false,
            double dropout = 0.0,
            bool bidirectional = false,
            Device device = null!,
            ScalarType? dtype = null
        ) =>
            new GRU(
                new(
                    nameof(GRU),
                    3,
                    inputSize,
                    hiddenSize,
                    numLayers,
                    bias,
                    batchFirst,
                    dropout,
                    bidirectional
                )
            ).Placed(device, dtype);

        /// <summary>Stacked plain recurrent layers.</summary>
        /// <param name="inputSize">Features of an input step.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers on top of each other.</param>
        /// <param name="nonLinearity">The activation.</param>
        /// <param name="bias">Whether the layers have biases.</param>
        /// <param name="batchFirst">Input and output are (N, T, features) instead of (T, N, features).</param>
        /// <param name="dropout">Probability of dropping an output between layers.</param>
        /// <param name="bidirectional">Run a second direction from the end.</param>
        /// <param name="device">The processor.</param>
        /// <param name="dtype">The parameters' type; float32 unless set.</param>
        public static RNN RNN(
            long inputSize,
            long hiddenSize,
            long numLayers = 1,
            NonLinearities nonLinearity = NonLinearities.Tanh,
            bool bias = true,
            bool batchFirst = false,
            double dropout = 0.0,
            bool bidirectional = false,
            Device? device = null,
            ScalarType? dtype = null
        ) =>
            new RNN(
                new(
                    nameof(RNN),
                    1,
                    inputSize,
                    hiddenSize,
                    numLayers,
                    bias,
                    batchFirst,
                    dropout,
                    bidirectional
                ),
                nonLinearity
            ).Placed(device, dtype);

        /// <summary>A single gated recurrent unit.</summary>
        public static GRUCell GRUCell(
            long inputSize,
            long hiddenSize,
            bool bias = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => new GRUCell(inputSize, hiddenSize, bias).Placed(device, dtype);

        /// <summary>A single long short-term memory.</summary>
        public static LSTMCell LSTMCell(
            long inputSize,
            long hiddenSize,
            bool bias = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => new LSTMCell(inputSize, hiddenSize, bias).Placed(device, dtype);
    }
}
