using System.Diagnostics;
using TorchSharp.Tests.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Memory;

/// <summary>Long training: the working set stays flat, and the garbage collector's old generation is left alone.</summary>
[Collection(KernelCollection.Name)]
public class TrainingMemoryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(20_000, 1)]
    [InlineData(2_000, 128)]
    public void WorkingSetStaysFlat(int steps, int batch)
    {
        using var lstm = nn.LSTM(5, 8, batchFirst: true);
        using var readout = nn.Linear(8, 3);
        using var optimizer = optim.Adam([.. lstm.parameters(), .. readout.parameters()], 0.001);
        using var x = randn(batch, 4, 5);
        using var y = randint(3, [batch]);
        Train(steps / 10);
        var before = WorkingSet();
        var (tensors, collections) = (
            DisposeScopeManager.Statistics.ThreadTotalLiveCount,
            GC.CollectionCount(2)
        );

        Train(steps - steps / 10);

        var oldCollections = GC.CollectionCount(2) - collections;
        var after = WorkingSet();
        output.WriteLine($"{before >> 10} KiB before, {after >> 10} KiB after");
        Assert.True(after < before * 1.05, $"the working set grew from {before} to {after} bytes");
        Assert.Equal(tensors, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.InRange(oldCollections, 0, steps / 200);

        void Train(int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                var loss = nn.functional.cross_entropy(readout.call(lstm.call(x).Item1.select(1, -1)), y);
                loss.backward();
                optimizer.step();
            }
        }
    }

    [Fact]
    public void LayersOfElementaryOperationsLeaveNothingBehind()
    {
        using var gru = nn.GRU(4, 6, 2, bidirectional: true);
        using var norm = nn.LayerNorm(12);
        using var embedding = nn.Embedding(7, 4, padding_idx: 0);
        using var symbols = randint(7, [5, 3]);
        Run();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < 5; i++)
            Run();
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Run()
        {
            using var scope = NewDisposeScope();
            var packed = nn.utils.rnn.pack_padded_sequence(
                embedding.call(symbols),
                tensor((long[])[5, 3, 2])
            );
            var (result, final) = gru.call(packed);
            var loss =
                norm.call(nn.utils.rnn.pad_packed_sequence(result).Item1).square().mean()
                + final.logsumexp(2).mean();
            loss.backward();
            nn.utils.clip_grad_norm_(gru.parameters(), 1);
        }
    }

    /// <summary>What the process holds, garbage left out.</summary>
    private static long WorkingSet()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
