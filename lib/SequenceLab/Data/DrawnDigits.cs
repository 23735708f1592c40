namespace SequenceLab.Data;

/// <summary>
/// Draws digits as a hand might: points jittered, the whole turned, slanted, stretched and shifted, the pen thin or
/// thick, all at random from a seed. A stand-in for MNIST where that cannot be had, in its shapes.
/// </summary>
internal static class DrawnDigits
{
    private const double Height = 19; // MNIST's digits fill 20 of 28 rows

    // how each digit is written, in one way or more: strokes in a unit square, x to the right and y down
    private static readonly Stroke[][][] Ways =
    [
        [
            [Curve(.5, .04, .22, .2, .16, .5, .24, .82, .5, .96, .77, .82, .84, .5, .76, .18, .5, .04)],
        ],
        [
            [Line(.5, .04, .5, .96)],
            [Line(.3, .26, .52, .04, .52, .96)],
        ],
        [
            [Curve(.2, .28, .3, .08, .6, .05, .78, .25, .65, .5, .4, .74, .2, .93), Line(.2, .93, .82, .92)],
            [Curve(.2, .25, .45, .04, .75, .2, .62, .55, .3, .9, .22, .78, .5, .82, .84, .93)],
        ],
        [
            [
                Curve(.22, .15, .45, .04, .72, .15, .7, .36, .42, .47),
                Curve(.42, .47, .75, .56, .78, .8, .5, .96, .2, .86),
            ],
        ],
        [
            [Line(.58, .05, .18, .62, .86, .62), Line(.66, .34, .62, .97)],
            [Line(.25, .05, .22, .5, .74, .5), Line(.76, .05, .7, .97)],
        ],
        [
            [
                Line(.76, .07, .32, .07, .28, .45),
                Curve(.28, .45, .56, .38, .78, .58, .72, .86, .45, .96, .2, .86),
            ],
        ],
        [
            [Curve(.68, .05, .4, .26, .24, .6, .34, .9, .62, .92, .77, .72, .6, .54, .38, .58, .26, .74)],
        ],
        [
            [Line(.2, .08, .8, .08, .42, .96)],
            [Line(.2, .08, .8, .08, .42, .96), Line(.36, .5, .74, .5)],
        ],
        [
            [
                Curve(.5, .48, .25, .3, .34, .08, .66, .08, .75, .3, .5, .48),
                Curve(.5, .48, .23, .68, .3, .93, .7, .93, .77, .68, .5, .48),
            ],
        ],
        [
            [
                Curve(.72, .28, .55, .05, .3, .1, .24, .36, .48, .5, .72, .28),
                Curve(.72, .28, .71, .6, .58, .96),
            ],
            [Curve(.72, .28, .55, .05, .3, .1, .24, .36, .48, .5, .72, .28), Line(.72, .28, .7, .96)],
        ],
    ];

    private static Stroke Curve(params double[] xy) => new(true, Points(xy));

    private static Stroke Line(params double[] xy) => new(false, Points(xy));

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
        var ways = Ways[digit];
        var hand = Hand.Any(random);
        foreach (var stroke in ways[random.Next(ways.Length)])
        {
            var points = Array.ConvertAll(stroke.Points, p => hand.Place(p.X, p.Y, random));
            for (var i = 0; i + 1 < points.Length; i++)
            {
                if (stroke.Curved)
                {
                    DrawCurve(pen, points, i);
                }
                else
                {
                    pen.Draw(points[i], points[i + 1]);
                }
            }
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

    private static (double, double)[] Points(double[] xy) => [.. xy.Chunk(2).Select(p => (p[0], p[1]))];

    /// <summary>One movement of the pen through its points, in curves or in straight lines.</summary>
    private readonly record struct Stroke(bool Curved, (double X, double Y)[] Points);

    /// <summary>Draws soft-edged lines into one picture of 28 × 28 grey values.</summary>
    /// <param name="paper">The picture, row after row.</param>
    /// <param name="radius">Half the width of a line, in pixels.</param>
    private readonly ref struct Pen(Span<byte> paper, double radius)
    {
        private readonly Span<byte> _paper = paper;

        /// <summary>A line between two points; ink that is there stays.</summary>
        public void Draw((double X, double Y) from, (double X, double Y) to)
        {
            const int last = DigitSet.Side - 1;
            var reach = radius + 0.5;
            var (left, right) = (Math.Min(from.X, to.X) - reach, Math.Max(from.X, to.X) + reach);
            var (top, bottom) = (Math.Min(from.Y, to.Y) - reach, Math.Max(from.Y, to.Y) + reach);
            for (var y = Math.Max(0, (int)Math.Ceiling(top)); y <= Math.Min(last, (int)bottom); y++)
            {
                for (var x = Math.Max(0, (int)Math.Ceiling(left)); x <= Math.Min(last, (int)right); x++)
                {
                    var ink = Math.Clamp(reach - Distance(x, y, from, to), 0, 1);
                    ref var pixel = ref _paper[y * DigitSet.Side + x];
                    pixel = Math.Max(pixel, (byte)(255 * ink));
                }
            }
        }

        private static double Distance(double x, double y, (double X, double Y) a, (double X, double Y) b)
        {
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var length = dx * dx + dy * dy;
            var along = length == 0 ? 0 : Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / length, 0, 1);
            var (ex, ey) = (x - a.X - along * dx, y - a.Y - along * dy);
            return Math.Sqrt(ex * ex + ey * ey);
        }
    }
}
