namespace SequenceLab.Data;

/// <summary>How each digit is written: strokes of points in a unit square, x to the right and y down.</summary>
internal static class DigitStrokes
{
    /// <summary>One movement of the pen through its points, in curves or in straight lines.</summary>
    public readonly record struct Stroke(bool Curved, (double X, double Y)[] Points);

    /// <summary>The ways in which a digit is written.</summary>
    public static Stroke[][] Of(int digit) => Ways[digit];

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

    private static (double, double)[] Points(double[] xy) => [.. xy.Chunk(2).Select(p => (p[0], p[1]))];
}
