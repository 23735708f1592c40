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
    [InlineData(128, 128, 2, 2, 1)]
    [InlineData(21, 150, 2, 1, 2)]
    [InlineData(1, 25, 2, 1, 1)]
    [InlineData(128, 128, 16, 4, 4)]
    [InlineData(1024, 64, 16, 16, 1)]
    [InlineData(21, 300, 16, 1, 16)]
    [InlineData(100, 128, 8, 4, 2)]
    public void BatchesAreDividedByRowsByUnitsOrBoth(
        int batch,
        int hidden,
        int threads,
        int rowParts,
        int unitParts
    )
    {
        var plan = LstmPlan.For(new LstmShape(10, batch, 28, hidden), threads);
        Assert.Equal((rowParts, unitParts), (plan.RowParts, plan.UnitParts));
    }
}
