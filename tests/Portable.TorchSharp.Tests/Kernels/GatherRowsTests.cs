using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed unsafe class GatherRowsTests
{
    [Theory]
    [InlineData(5, 3, 0)]
    [InlineData(5, 3, 7)]
    [InlineData(60, 784, 500)]
    public void RowsAreCopiedInTheOrderOfTheIndices(int rows, int width, int count) =>
        Settings.EachThreadCount(() =>
        {
            var random = new System.Random(4);
            int distance = width + 2;
            using var source = GuardedBuffer.Random(rows * distance, random);
            using var target = new GuardedBuffer(count * width);
            long[] indices = [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(rows))];
            fixed (long* index = indices)
            {
                Assert.Equal(-1, GatherRows.FindInvalid(index, count, rows));
                GatherRows.Run(
                    (byte*)source.Pointer,
                    distance * sizeof(float),
                    width * sizeof(float),
                    index,
                    count,
                    (byte*)target.Pointer
                );
            }
            for (int i = 0; i < count; i++)
            {
                var expected = source.Span.Slice((int)indices[i] * distance, width);
                Assert.True(expected.SequenceEqual(target.Span.Slice(i * width, width)), $"row {i}");
            }
            target.AssertIntact("target");
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void AnIndexOutsideTheSourceIsFound(long bad)
    {
        long* indices = stackalloc long[] { 0, 2, bad };
        Assert.Equal(2, GatherRows.FindInvalid(indices, 3, 3));
    }
}
