using static TorchSharp.torch;

namespace SequenceLab.Data;

/// <summary>
/// Sequences of random numbers, of which one is to be echoed: the number at <paramref name="position"/>.
/// Every number 0 … <paramref name="classes"/> - 1 is equally likely, so guessing scores 1 / classes.
/// </summary>
/// <param name="length">Numbers in a sequence.</param>
/// <param name="classes">Different numbers there are.</param>
/// <param name="position">Index of the number to echo, from 0; -1 is the last.</param>
/// <param name="seed">The same seed gives the same sequences, on every machine.</param>
public sealed class EchoTask(int length, int classes, int position, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Numbers in a sequence.</summary>
    public int Length { get; } = AtLeast(1, length, nameof(length));

    /// <summary>Different numbers there are.</summary>
    public int Classes { get; } = AtLeast(2, classes, nameof(classes));

    /// <summary>Index of the number to echo, from 0.</summary>
    public int Position { get; } =
        position >= -length && position < length
            ? (position + length) % length
            : throw new ArgumentOutOfRangeException(
                nameof(position),
                $"position is {position}; a sequence of {length} has positions -{length} to {length - 1}."
            );

    /// <summary>The share of right answers that guessing reaches.</summary>
    public double Chance => 1.0 / Classes;

    /// <summary>The next random sequence, <see cref="Length"/> numbers.</summary>
    public long[] NextSequence()
    {
        var sequence = new long[Length];
        for (var i = 0; i < Length; i++)
        {
            sequence[i] = _random.Next(Classes);
        }
        return sequence;
    }

    /// <summary>The next <paramref name="count"/> sequences, one-hot encoded, with the numbers to echo.</summary>
    /// <returns>X: [count, length, classes], float32. Y: [count], int64.</returns>
    public Samples NextSamples(int count)
    {
        var sequences = new long[AtLeast(1, count, nameof(count)), Length];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < Length; j++)
            {
                sequences[i, j] = _random.Next(Classes);
            }
        }
        using var numbers = tensor(sequences);
        using var hot = nn.functional.one_hot(numbers, Classes);
        return new(hot.to(float32), numbers[.., Position].clone());
    }

    private static int AtLeast(int least, int value, string name) =>
        value >= least
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {value}; expected at least {least}.");
}
