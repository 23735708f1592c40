using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A stack of LSTM layers whose parameters start from U(-1/√hiddenSize, 1/√hiddenSize).
        /// </summary>
        /// <param name="inputSize">Features of a step's input.</param>
        /// <param name="hiddenSize">Units of a layer.</param>
        /// <param name="numLayers">Layers; each reads the hidden states of the one below.</param>
        /// <param name="bias">Whether the gates have offsets, bias_ih and bias_hh.</param>
        /// <param name="batchFirst">Input and output are [batch, steps, features] instead of [steps, batch, features].</param>
        /// <param name="dropout">In training, the share of each layer's outputs but the last's that becomes zero.</param>
        /// <param name="bidirectional">Read each sequence from its end too; the output joins both directions.</param>
        /// <param name="device">The device, the CPU.</param>
        /// <param name="dtype">The element type, the default one if null.</param>
        /// <exception cref="ArgumentException">A size is not positive, or dropout is not within [0, 1].</exception>
        public static LSTM LSTM(
            long inputSize,
            long hiddenSize,
            long numLayers = 1,
            bool bias = true,
            bool batchFirst = false,
            double dropout = 0.0,
            bool bidirectional = false,
            Device? device = null,
            ScalarType? dtype = null
        ) =>
            new(
                new LstmSizes(inputSize, hiddenSize, numLayers, bias, bidirectional),
                batchFirst,
                dropout,
                device,
                dtype
            );
    }
}
