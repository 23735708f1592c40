using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Properties;

/// <summary>Views, slices, broadcasting and reductions of random shapes equal a naive array's: 10,000 cases.</summary>
public class TensorProperties
{
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(1, 3);

    private static (Tensor Tensor, NaiveArray Naive) Numbers(long[] shape, int offset = 0)
    {
        var count = (int)shape.Aggregate(1L, (a, b) => a * b);
        var values = Enumerable
            .Range(0, count)
            .Select(i => ((i * 37 + offset * 11) % 101 - 50) / 4.0)
            .ToArray();
        var strides = shape.Select((_, d) => shape[(d + 1)..].Aggregate(1L, (a, b) => a * b)).ToArray();
        return (
            tensor(values, shape),
            new NaiveArray(shape, index => values[index.Zip(strides).Sum(pair => pair.First * pair.Second)])
        );
    }

    private static void AssertEqual(NaiveArray expected, Tensor actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Shape, actual.shape);
        var found = actual.contiguous().data<double>().ToArray();
        Assert.All(
            expected.Elements().Zip(found),
            pair =>
                Assert.True(pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= tolerance)
        );
    }

    private static void ForAll<T>(Gen<T> generator, Action<T> check) =>
        Check.One(
            Cases,
            Prop.ForAll(
                generator.Arbitrary(),
                value =>
                {
                    using var scope = NewDisposeScope();
                    check(value);
                }
            )
        );

    [Fact]
    public void BroadcastArithmetic() =>
        ForAll(
            RandomShapes.Broadcasting,
            shapes =>
            {
                var (a, naiveA) = Numbers(shapes.Left);
                var (b, naiveB) = Numbers(shapes.Right, 1);
                var common = NaiveArray.Common(shapes.Left, shapes.Right);
                var (left, right) = (naiveA.Broadcast(common), naiveB.Broadcast(common));
                AssertEqual(new(common, i => left.At(i) + right.At(i)), a + b);
                AssertEqual(new(common, i => left.At(i) * right.At(i)), a * b);
                AssertEqual(new(common, i => Math.Max(left.At(i), right.At(i))), a.maximum(b));
                AssertEqual(left, a.expand(common));
            }
        );

    [Fact]
    public void TransposedViews() =>
        ForAll(
            from shape in RandomShapes.Filled
            from a in Gen.Choose(0, shape.Length - 1)
            from b in Gen.Choose(0, shape.Length - 1)
            select (shape, a, b),
            x =>
            {
                var (tensor, naive) = Numbers(x.shape);
                var view = tensor.transpose(x.a, x.b);
                AssertEqual(naive.Transposed(x.a, x.b), view);
                AssertEqual(naive, view.transpose(x.a, x.b));
                Assert.Equal(
                    naive.Transposed(x.a, x.b).Elements(),
                    view.reshape(-1).data<double>().ToArray()
                );
            }
        );

    [Fact]
    public void SlicesWriteThroughToTheirTensor() =>
        ForAll(
            from shape in RandomShapes.Filled
            from dim in Gen.Choose(0, shape.Length - 1)
            from start in Gen.Choose(0, (int)shape[dim])
            from stop in Gen.Choose(start, (int)shape[dim])
            from step in Gen.Choose(1, 3)
            select (shape, dim, start, stop, step),
            x =>
            {
                var (tensor, naive) = Numbers(x.shape);
                var view = tensor.slice(x.dim, x.start, x.stop, x.step);
                AssertEqual(naive.Sliced(x.dim, x.start, x.stop, x.step), view);
                view.fill_(1000);
                bool IsInside(long i) => i >= x.start && i < x.stop && (i - x.start) % x.step == 0;
                AssertEqual(new(x.shape, i => IsInside(i[x.dim]) ? 1000 : naive.At(i)), tensor);
            }
        );

    [Fact]
    public void ReductionsAlongADimension() =>
        ForAll(
            from shape in RandomShapes.Filled
            from dim in Gen.Choose(0, shape.Length - 1)
            from turned in Gen.Elements(true, false)
            select (shape, dim, turned),
            x =>
            {
                var (tensor, naive) = Numbers(x.shape);
                if (x.turned)
                    (tensor, naive) = (tensor.transpose(0, -1), naive.Transposed(0, x.shape.Length - 1));
                AssertEqual(naive.Reduced(x.dim, row => row.Sum()), tensor.sum(x.dim));
                AssertEqual(naive.Reduced(x.dim, row => row.Average()), tensor.mean([x.dim]));
                AssertEqual(naive.Reduced(x.dim, row => row.Max()), tensor.max(x.dim).values);
                AssertEqual(naive.Reduced(x.dim, row => row.Min()), tensor.min(x.dim).values);
                AssertEqual(
                    naive.Reduced(x.dim, row => Math.Log(row.Sum(Math.Exp))),
                    tensor.logsumexp(x.dim),
                    1e-9
                );
            }
        );

    [Fact]
    public void GradientsOfBroadcastAddUp() =>
        ForAll(
            RandomShapes.Broadcasting,
            shapes =>
            {
                var (a, _) = Numbers(shapes.Left);
                var (b, naiveB) = Numbers(shapes.Right, 1);
                var common = NaiveArray.Common(shapes.Left, shapes.Right);
                a.requires_grad = true;
                (a * b).sum().backward();
                // each element's gradient: the sum of the factors it met
                var factors = naiveB.Broadcast(common);
                var expected = NaiveArray
                    .Indices(shapes.Left)
                    .ToDictionary(i => string.Join(",", i), _ => 0.0);
                foreach (var index in NaiveArray.Indices(common))
                {
                    var own = shapes.Left.Select(
                        (size, d) => size == 1 ? 0 : index[d + common.Length - shapes.Left.Length]
                    );
                    expected[string.Join(",", own)] += factors.At(index);
                }
                AssertEqual(new(shapes.Left, i => expected[string.Join(",", i)]), a.grad!, 1e-9);
            }
        );
}
