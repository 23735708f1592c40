using FusedLstm.Kernels;

namespace FusedLstm.Tests;

[Collection(KernelCollection.Name)]
public sealed class LstmKernelTests
{
    public static TheoryData<int, int, int, int> Shapes =>
        new()
        {
            { 1, 1, 1, 1 },
            { 2, 1, 3, 5 },
            { 10, 1, 25, 25 },
            { 7, 2, 1, 16 },
            { 3, 13, 33, 17 },
            { 5, 21, 40, 50 },
            { 4, 23, 100, 97 },
            { 6, 50, 28, 32 },
            { 3, 131, 5, 31 },
            { 2, 150, 17, 64 },
            { 1, 75, 8, 20 },
            // few rows whose inputs are multiplied in groups of steps, the last one cut short
            { 40, 3, 9, 20 },
            { 120, 1, 4, 6 },
            { 9, 21, 30, 70 },
            // weights that are packed panel by panel, forward and backward
            { 4, 21, 50, 190 },
            // more chunks of rows than threads
            { 3, 300, 7, 18 },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EqualsThePlainLstm(int steps, int batch, int inputs, int hidden)
    {
        var shape = new LstmShape(steps, batch, inputs, hidden);
        using var plain = new LstmCase(shape, new LstmOptions());
        using var batchFirst = new LstmCase(shape, new LstmOptions { BatchFirst = true });
        using var reverse = new LstmCase(
            shape,
            new LstmOptions
            {
                BatchFirst = true,
                Reverse = true,
                WideOutput = true,
            }
        );
        using var bare = new LstmCase(shape, new LstmOptions { Bare = true, WideOutput = true });
        Settings.EachTeam(threads =>
            Settings.EachLevel(() =>
            {
                plain.Run(threads);
                batchFirst.Run(threads);
                reverse.Run(threads);
                bare.Run(threads);
            })
        );
    }

    [Theory]
    [InlineData(1, 7, 3, 40)]
    [InlineData(4, 30, 9, 64)]
    // parts of 64 rows and of 65, which are one chunk and two
    [InlineData(2, 129, 3, 5)]
    public void EveryDivisionIsRight(int steps, int batch, int inputs, int hidden)
    {
        var shape = new LstmShape(steps, batch, inputs, hidden);
        using var test = new LstmCase(shape, new LstmOptions { BatchFirst = true });
        using var bare = new LstmCase(shape, new LstmOptions { Bare = true, Reverse = true });
        for (int rowParts = 1; rowParts <= 4; rowParts++)
        {
            for (int unitParts = 1; unitParts <= 4; unitParts++)
            {
                test.Run(new LstmPlan(shape, rowParts, unitParts));
                bare.Run(new LstmPlan(shape, rowParts, unitParts));
            }
        }
    }

    [Fact]
    public void NoChunkIsLargerThanTheLargest()
    {
        for (int batch = 1; batch <= 600; batch++)
        {
            for (int rowParts = 1; rowParts <= Math.Min(batch, 16); rowParts++)
            {
                var plan = new LstmPlan(new LstmShape(1, batch, 1, 1), rowParts, 1);
                int largest = (
                    from part in Enumerable.Range(0, rowParts)
                    from chunk in Enumerable.Range(0, plan.Chunks(part))
                    select plan.Chunk(part, chunk).Count
                ).Max();
                Assert.Equal(largest, plan.LargestChunk);
            }
        }
    }

    [Theory]
    [InlineData(28, 128, 128, 2, 8, 1)]
    [InlineData(28, 100, 128, 2, 6, 1)]
    [InlineData(5, 21, 150, 2, 1, 2)]
    [InlineData(10, 1, 25, 16, 1, 1)]
    [InlineData(28, 128, 128, 16, 16, 1)]
    [InlineData(5, 21, 300, 16, 1, 16)]
    [InlineData(50, 8, 64, 16, 2, 4)]
    public void BatchesAreDividedByRowsByUnitsOrBoth(
        int steps,
        int batch,
        int hidden,
        int threads,
        int rowParts,
        int unitParts
    )
    {
        var plan = LstmPlan.For(new LstmShape(steps, batch, 28, hidden), threads);
        Assert.Equal((rowParts, unitParts), (plan.RowParts, plan.UnitParts));
    }
}
