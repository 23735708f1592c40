using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Models;

/// <summary>
/// A rival without memory: three convolutions over time, each with ReLU and every second step, whose outputs are averaged
/// over the window and read out.
/// </summary>
public sealed class ConvClassifier : nn.Module<Tensor, Tensor>
{
    private const int FewestSteps = 41;

    // a state_dict has the names of the fields
    private readonly Conv1d first;
    private readonly Conv1d second;
    private readonly Conv1d third;
    private readonly Linear readout;
    private readonly double? _unit;

    /// <summary>A classifier with PyTorch's initial weights.</summary>
    /// <param name="channels">Values in a row.</param>
    /// <param name="classes">Classes to tell apart.</param>
    /// <param name="unit">Values become the logarithm of 1 + |x| / unit, with their sign; as they are when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not above 0.</exception>
    public ConvClassifier(long channels, long classes, double? unit = null)
        : base(nameof(ConvClassifier))
    {
        if (unit is not (null or > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "expected a unit above 0, or none.");
        }
        _unit = unit;
        first = nn.Conv1d(channels, 32, 9L, stride: 2L);
        second = nn.Conv1d(32, 64, 9L, stride: 2L);
        third = nn.Conv1d(64, 64, 5L, stride: 2L);
        readout = nn.Linear(64, classes);
        RegisterComponents();
    }

    /// <summary>The classes' scores before softmax.</summary>
    /// <param name="x">Sequences, of shape [batch, steps, channels]; of 41 steps or more: the
    /// last convolution sees as many.</param>
    /// <returns>Shape [batch, classes].</returns>
    /// <exception cref="ArgumentException">The sequences are shorter.</exception>
    public override Tensor forward(Tensor x)
    {
        if (x.dim() != 3 || x.shape[1] < FewestSteps)
        {
            throw new ArgumentException(
                $"found shape [{string.Join(", ", x.shape)}]; expected [batch, steps, channels], {FewestSteps} steps or more.",
                nameof(x)
            );
        }
        if (_unit is double unit)
        {
            x = x.sign() * (x.abs() / unit).log1p();
        }
        x = nn.functional.relu(first.call(x.transpose(1, 2)));
        x = nn.functional.relu(third.call(nn.functional.relu(second.call(x))));
        return readout.call(x.mean([2]));
    }
}
