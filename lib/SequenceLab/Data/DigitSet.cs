using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Data;

/// <summary>Pictures of digits, 28 × 28 grey values each, with the digit each shows.</summary>
/// <param name="pixels">Grey values 0 (paper) … 255 (ink), picture after picture, row after row.</param>
/// <param name="digits">The digit 0 … 9 of each picture.</param>
public sealed class DigitSet(byte[] pixels, byte[] digits)
{
    /// <summary>Rows, and columns, of a picture.</summary>
    public const int Side = 28;

    /// <summary>Different digits there are.</summary>
    public const int Classes = 10;

    /// <summary>Number of pictures.</summary>
    public int Count { get; } =
        pixels.Length == digits.Length * Side * Side
            ? digits.Length
            : throw new ArgumentException(
                $"{pixels.Length:N0} grey values do not make {digits.Length:N0} pictures of {Side} × {Side}.",
                nameof(pixels)
            );

    /// <summary>Grey values 0 (paper) … 255 (ink), picture after picture, row after row.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>The digit 0 … 9 of each picture.</summary>
    public ReadOnlySpan<byte> Digits => digits;

    /// <summary>The digit of picture <paramref name="index"/>.</summary>
    public int Digit(int index) => digits[index];

    /// <summary>Picture <paramref name="index"/>: 28 rows of 28 amounts of ink from 0 to 1, one after the other.</summary>
    public float[] Picture(int index) =>
        Array.ConvertAll(pixels[(index * Side * Side)..((index + 1) * Side * Side)], p => p / 255f);

    /// <summary>Every picture as a sequence of 28 rows, with its digit.</summary>
    /// <returns>X: [count, 28, 28], grey values 0 … 1, float32. Y: [count], int64.</returns>
    public Samples ToSamples()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor(pixels).to(float32).div_(255), tensor(digits).to(int64));
        return new(x.reshape(Count, Side, Side).MoveToOuterDisposeScope(), y.MoveToOuterDisposeScope());
    }
}
