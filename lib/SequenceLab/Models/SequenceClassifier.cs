using FusedLstm;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Models;

/// <summary>
/// Reads a sequence step by step and names its class: an optional linear projection with ReLU of every step, a stack
/// of LSTM layers, and a linear read-out of the last step's output.
/// </summary>
public sealed class SequenceClassifier : nn.Module<Tensor, Tensor>
{
    // a state_dict has the names of the fields
    private readonly Linear? projection;
    private readonly FusedLSTM lstm;
    private readonly Dropout dropout;
    private readonly Linear readout;

    /// <summary>A classifier with PyTorch's initial weights; see <see cref="Init"/> for others.</summary>
    /// <param name="features">Numbers in a step.</param>
    /// <param name="hidden">LSTM units in a layer.</param>
    /// <param name="classes">Classes to tell apart.</param>
    /// <param name="layers">LSTM layers.</param>
    /// <param name="projection">Units of the projection before the LSTM; none when null.</param>
    /// <param name="dropout">Share of the last step's outputs (and of those between layers) set to 0 in training.</param>
    public SequenceClassifier(
        long features,
        long hidden,
        long classes,
        long layers = 1,
        long? projection = null,
        double dropout = 0
    )
        : base(nameof(SequenceClassifier))
    {
        this.projection = projection is long units ? nn.Linear(features, units) : null;
        var between = layers > 1 ? dropout : 0;
        lstm = Fused.LSTM(
            projection ?? features,
            hidden,
            numLayers: layers,
            batchFirst: true,
            dropout: between
        );
        this.dropout = nn.Dropout(dropout);
        readout = nn.Linear(hidden, classes);
        RegisterComponents();
    }

    /// <summary>The classes' scores before softmax.</summary>
    /// <param name="x">Sequences, of shape [batch, steps, features].</param>
    /// <returns>Shape [batch, classes].</returns>
    public override Tensor forward(Tensor x)
    {
        if (projection is not null)
        {
            x = nn.functional.relu(projection.call(x));
        }
        var (outputs, _, _) = lstm.call(x);
        return readout.call(dropout.call(outputs[.., -1]));
    }
}
