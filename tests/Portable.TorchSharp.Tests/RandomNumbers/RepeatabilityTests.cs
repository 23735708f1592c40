using TorchSharp.Tests.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests.RandomNumbers;

/// <summary>A seed fixes a whole run, bit for bit.</summary>
[Collection(KernelCollection.Name)]
public class RepeatabilityTests
{
    [Fact]
    public void SameSeedSameTraining()
    {
        var first = Train(5);
        Assert.Equal(first, Train(5));
        Assert.NotEqual(first, Train(6));
    }

    private static float[] Train(long seed)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(seed);
        using var lstm = nn.LSTM(6, 33, 2, batchFirst: true, dropout: 0.2, bidirectional: true);
        using var readout = nn.Sequential(nn.Dropout(0.3), nn.Linear(66, 4));
        using var optimizer = optim.Adam([.. lstm.parameters(), .. readout.parameters()], 0.01);
        for (var step = 0; step < 12; step++)
        {
            using var inner = NewDisposeScope();
            var order = randperm(40);
            var (x, y) = (randn(40, 9, 6)[order], randint(4, [40])[order]);
            optimizer.zero_grad();
            nn.functional.cross_entropy(readout.call(lstm.call(x).Item1.select(1, -1)), y).backward();
            optimizer.step();
        }
        return nn
            .utils.parameters_to_vector([.. lstm.parameters(), .. readout.parameters()])
            .data<float>()
            .ToArray();
    }
}
