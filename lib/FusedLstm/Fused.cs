using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace FusedLstm;

/// <summary>
/// An LSTM and an Adam for TorchSharp that make the most of a CPU. They take what <c>nn.LSTM</c>, <c>optim.Adam</c> and
/// <c>optim.AdamW</c> take and give the same results; on a GPU, in other types than float32, and for what they do not do
/// themselves, they are TorchSharp's own.
/// </summary>
public static class Fused
{
    /// <summary>
    /// Creates a multi-layer long short-term memory. After the same <c>manual_seed</c> its weights are those of
    /// <c>nn.LSTM</c>, and a state saved from one loads into the other.
    /// </summary>
    /// <param name="inputSize">Features of a step's input.</param>
    /// <param name="hiddenSize">Features of the hidden state.</param>
    /// <param name="numLayers">Layers; each but the first reads the hidden states of the one below.</param>
    /// <param name="bias">Whether there are biases.</param>
    /// <param name="batchFirst">Input and output are [batch, steps, features] instead of [steps, batch, features].</param>
    /// <param name="dropout">The share of each layer's outputs but the last's that becomes zero in training.</param>
    /// <param name="bidirectional">Each layer has a second direction, which reads from the end.</param>
    /// <param name="device">Device of the parameters.</param>
    /// <param name="dtype">Type of the parameters.</param>
    public static FusedLSTM LSTM(
        long inputSize,
        long hiddenSize,
        long numLayers = 1,
        bool bias = true,
        bool batchFirst = false,
        double dropout = 0.0,
        bool bidirectional = false,
        Device? device = null,
        ScalarType? dtype = null
    )
    {
        var stock = nn.LSTM(
            inputSize,
            hiddenSize,
            numLayers,
            bias,
            batchFirst,
            dropout,
            bidirectional,
            device,
            dtype
        );
        var sizes = new LstmSizes((int)inputSize, (int)hiddenSize, (int)numLayers, bias, bidirectional);
        return new FusedLSTM(stock, sizes, batchFirst, dropout);
    }

    /// <summary>
    /// Creates an Adam optimizer (Kingma and Ba, 2014) that updates all parameters in one pass over the memory. Its
    /// saved states are those of <c>optim.Adam</c>.
    /// </summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Decay of the mean gradient.</param>
    /// <param name="beta2">Decay of the mean squared gradient.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weight_decay">The share of the weights that is added to the gradient.</param>
    /// <param name="amsgrad">Divides by the largest mean squared gradient so far.</param>
    /// <param name="maximize">Climbs instead of descending.</param>
    public static Optimizer Adam(
        IEnumerable<Parameter> parameters,
        double lr = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0,
        bool amsgrad = false,
        bool maximize = false
    ) => new Optimizers.Adam([.. parameters], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

    /// <summary>
    /// Creates an AdamW optimizer (Loshchilov and Hutter, 2017) that updates all parameters in one pass over the memory.
    /// Its saved states are those of <c>optim.AdamW</c>.
    /// </summary>
    /// <inheritdoc cref="Adam"/>
    /// <param name="weight_decay">The share by which the weights shrink, times the learning rate.</param>
    public static Optimizer AdamW(
        IEnumerable<Parameter> parameters,
        double lr = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0.01,
        bool amsgrad = false,
        bool maximize = false
    ) => new Optimizers.AdamW([.. parameters], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
}
