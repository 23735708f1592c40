namespace SequenceLab.Data;

/// <summary>
/// Draws digits as a hand might: points jittered, the whole turned, slanted, stretched and shifted, the pen thin or
/// thick, all at random from a seed. A stand-in for MNIST where that cannot be had, in its shapes.
/// </summary>
internal static class DrawnDigits
{
    private const double Height = 19; // MNIST's digits fill 20 of 28 rows

    /// <summary>Draws <paramref name="count"/> digits; the same seed gives the same pictures.</summary>
    public static DigitSet Draw(int count, int seed)
    {
        const int size = DigitSet.Side * DigitSet.Side;
        var pixels = new byte[count * size];
        var digits = new byte[count];
        Parallel.For(
            0,
            count,
            i =>
            {
                var random = new Random(unchecked(seed * 1_000_003 + i));
                digits[i] = (byte)random.Next(DigitSet.Classes);
                var pen = new Pen(pixels.AsSpan(i * size, size), 0.7 + 0.9 * random.NextDouble());
                Write(digits[i], pen, random);
            }
        );
        return new(pixels, digits);
    }

    private static void Write(int digit, Pen pen, Random random)
    {
        var ways = DigitStrokes.Of(digit);
        var hand = Hand.Any(random);
        foreach (var stroke in ways[random.Next(ways.Length)])
        {
            var points = Array.ConvertAll(stroke.Points, p => hand.Place(p.X, p.Y, random));
            for (var i = 0; i + 1 < points.Length; i++)
                if (stroke.Curved)
                    DrawCurve(pen, points, i);
                else
                    pen.Draw(points[i], points[i + 1]);
        }
    }

    // Catmull and Rom's curve from point i to the next: it passes through every point
    private static void DrawCurve(Pen pen, (double X, double Y)[] points, int i)
    {
        const int pieces = 5;
        var (a, b, c) = (points[Math.Max(i - 1, 0)], points[i], points[i + 1]);
        var d = points[Math.Min(i + 2, points.Length - 1)];
        var from = b;
        for (var k = 1; k <= pieces; k++)
        {
            var t = (double)k / pieces;
            var to = (Blend(a.X, b.X, c.X, d.X, t), Blend(a.Y, b.Y, c.Y, d.Y, t));
            pen.Draw(from, to);
            from = to;
        }
    }

    private static double Blend(double a, double b, double c, double d, double t) =>
        0.5 * (2 * b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))));

    /// <summary>One writer on one day: how the unit square lands on the paper.</summary>
    private readonly record struct Hand(double Xx, double Xy, double Yx, double Yy, double X0, double Y0)
    {
        private const double Jitter = 0.035;

        public static Hand Any(Random random)
        {
            double Around(double width) => width * (2 * random.NextDouble() - 1);
            var (sin, cos) = Math.SinCos(Around(0.24));
            var (wide, high) = (Height * (0.78 + Around(0.2)), Height * (0.95 + Around(0.1)));
            var slant = Around(0.25) - 0.12;
            // slant, then turn about the square's middle, then shift
            var (xx, xy) = (cos * wide, (cos * slant - sin) * high);
            var (yx, yy) = (sin * wide, (sin * slant + cos) * high);
            var middle = (DigitSet.Side - 1) / 2.0;
            var (x0, y0) = (middle - (xx + xy) / 2 + Around(1.5), middle - (yx + yy) / 2 + Around(1.5));
            return new(xx, xy, yx, yy, x0, y0);
        }

        public (double X, double Y) Place(double x, double y, Random random)
        {
            x += Jitter * (2 * random.NextDouble() - 1);
            y += Jitter * (2 * random.NextDouble() - 1);
            return (X0 + Xx * x + Xy * y, Y0 + Yx * x + Yy * y);
        }
    }
}
