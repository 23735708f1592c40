namespace SequenceLab.Charts;

/// <summary>The directions in which points differ most, found by repeated multiplication with their covariance.</summary>
/// <remarks>Orthogonal iteration: G. Golub and C. Van Loan, "Matrix Computations", 2013, section 8.2.4.</remarks>
internal sealed class PrincipalComponents
{
    private const int Rounds = 200;

    /// <param name="points">The points, all with as many coordinates, at least two of each.</param>
    /// <param name="count">How many directions to find.</param>
    internal PrincipalComponents(IReadOnlyList<float[]> points, int count)
    {
        var size = points[0].Length;
        var mean = Enumerable.Range(0, size).Select(d => points.Average(p => (double)p[d])).ToArray();
        var centered = points.Select(p => p.Select((value, d) => value - mean[d]).ToArray()).ToArray();
        var covariance = Covariance(centered, size);
        var total = Enumerable.Range(0, size).Sum(d => covariance[d][d]);
        var directions = Directions(covariance, count);
        Coordinates = [.. directions.Select(direction => centered.Select(p => Dot(p, direction)).ToArray())];
        Shares =
        [
            .. Coordinates.Select(c =>
                total == 0 ? 0 : c.Sum(value => value * value) / (points.Count - 1) / total
            ),
        ];
    }

    /// <summary>For each direction, the coordinate of every point.</summary>
    internal double[][] Coordinates { get; }

    /// <summary>For each direction, its share of the variance.</summary>
    internal double[] Shares { get; }

    private static double[][] Covariance(double[][] centered, int size)
    {
        var covariance = Enumerable.Range(0, size).Select(_ => new double[size]).ToArray();
        foreach (var point in centered)
            for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                covariance[i][j] += point[i] * point[j] / (centered.Length - 1);
        return covariance;
    }

    private static double[][] Directions(double[][] covariance, int count)
    {
        var size = covariance.Length;
        // any start will do that no direction is orthogonal to; a fixed one keeps charts the same from run to run
        var directions = Enumerable
            .Range(0, count)
            .Select(k => Enumerable.Range(0, size).Select(d => Math.Cos(1 + d * (k + 1))).ToArray())
            .ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var k = 0; k < count; k++)
                directions[k] = [.. covariance.Select(row => Dot(row, directions[k]))];
            Orthonormalize(directions);
        }
        foreach (var direction in directions.Where(d => d.Sum() < 0))
            Scale(direction, -1);
        return directions;
    }

    private static void Orthonormalize(double[][] vectors)
    {
        for (var k = 0; k < vectors.Length; k++)
        {
            foreach (var earlier in vectors.Take(k))
            {
                var along = Dot(vectors[k], earlier);
                for (var d = 0; d < earlier.Length; d++)
                    vectors[k][d] -= along * earlier[d];
            }
            var length = Math.Sqrt(Dot(vectors[k], vectors[k]));
            Scale(vectors[k], length > 1e-12 ? 1 / length : 0);
        }
    }

    private static void Scale(double[] vector, double factor)
    {
        for (var d = 0; d < vector.Length; d++)
            vector[d] *= factor;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
