using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public class DrawnDigitsTests
{
    private static readonly DigitSet Digits = DrawnDigits.Draw(3_000, 1);

    [Fact]
    public void The_seed_fixes_every_pixel()
    {
        var again = DrawnDigits.Draw(3_000, 1);
        Assert.True(Digits.Pixels.SequenceEqual(again.Pixels) && Digits.Digits.SequenceEqual(again.Digits));
        Assert.False(Digits.Pixels.SequenceEqual(DrawnDigits.Draw(3_000, 2).Pixels));
    }

    [Fact]
    public void Every_digit_comes_up_and_no_two_pictures_are_alike()
    {
        var counts = Digits.Digits.ToArray().GroupBy(d => d).Select(g => g.Count()).ToArray();
        Assert.Equal(10, counts.Length);
        Assert.All(counts, n => Assert.InRange(n, 240, 360));
        var pictures = Enumerable.Range(0, 300).Select(i => Convert.ToHexString(Pixels(i)));
        Assert.Equal(300, pictures.Distinct().Count());
    }

    [Fact]
    public void Ink_is_about_as_much_as_in_mnist_and_stays_off_the_border()
    {
        var ink = Enumerable.Range(0, 3_000).Select(i => Pixels(i).Average(p => p / 255.0)).ToArray();
        Assert.InRange(ink.Average(), 0.08, 0.18); // MNIST: 0.13
        Assert.All(ink, share => Assert.InRange(share, 0.02, 0.35));
        var border = Enumerable.Range(0, 3_000).Average(i => Pixels(i)[..28].Average(p => p / 255.0));
        Assert.InRange(border, 0, 0.01);
    }

    [Fact]
    public void A_digit_is_nearer_to_its_own_kind_than_to_others()
    {
        var means = Enumerable.Range(0, 10).Select(Mean).ToArray();
        var right = Enumerable.Range(2_000, 300).Count(i => Nearest(Pixels(i)) == Digits.Digit(i));
        Assert.InRange(right / 300.0, 0.6, 1.0);

        double[] Mean(int digit)
        {
            var own = Enumerable
                .Range(0, 2_000)
                .Where(i => Digits.Digit(i) == digit)
                .Select(Pixels)
                .ToArray();
            return [.. Enumerable.Range(0, 784).Select(p => own.Average(picture => (double)picture[p]))];
        }

        int Nearest(byte[] picture) =>
            Enumerable.Range(0, 10).MinBy(d => means[d].Zip(picture, (m, p) => (m - p) * (m - p)).Sum());
    }

    private static byte[] Pixels(int index) => Digits.Pixels.Slice(index * 784, 784).ToArray();
}
