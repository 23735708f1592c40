using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Tests.Data;

public class DataLoaderTests
{
    [Fact]
    public void BatchesKeepTheOrder()
    {
        using var scope = NewDisposeScope();
        using var set = TensorDataset(arange(10).reshape(5, 2), arange(5));
        using var loader = DataLoader(set, 2, disposeDataset: false);
        List<long[]> seen = [];
        foreach (var batch in loader)
        {
            Assert.Equal(2, batch[0].ndim);
            seen.Add(batch[1].data<long>().ToArray());
        }
        Assert.Equal(
            [
                [0, 1],
                [2, 3],
                [4],
            ],
            seen
        );
        Assert.Equal(3, loader.Count);
        using var whole = DataLoader(set, 2, drop_last: true, disposeDataset: false);
        Assert.Equal(2, whole.Count());
        Assert.Equal(2, whole.Count);
    }

    [Fact]
    public void SeedGivesTorchSharpsOrder()
    {
        // the order is that of a Fisher-Yates shuffle with two draws of System.Random an element
        var random = new System.Random(42);
        List<long> expected = [];
        for (var i = 0L; i < 9; i++)
        {
            var place = (int)((((long)random.Next() << 32) + (uint)random.Next()) % (i + 1));
            expected.Add(place == i ? i : expected[place]);
            expected[place] = i;
        }

        Assert.Equal(expected, new FisherYatesShuffler(9, 42));
        Assert.Equal(expected, new FisherYatesShuffler(9, 42));
        Assert.Equal(Enumerable.Range(0, 9).Select(i => (long)i), new FisherYatesShuffler(9).Order());
    }

    [Fact]
    public void ShuffledLoaderSeesEachSampleOnce()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(TensorDataset(arange(23)), 4, shuffle: true, seed: 3, num_worker: 2);
        long[] Epoch() => [.. loader.SelectMany(batch => batch[0].data<long>().ToArray())];
        var first = Epoch();
        Assert.Equal(Enumerable.Range(0, 23).Select(i => (long)i), first.Order());
        Assert.NotEqual(first.Order(), first);
        Assert.Equal(first, Epoch());
    }

    [Fact]
    public void BatchesAreDisposedWhenTheNextIsAskedFor()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(TensorDataset(arange(6)), 2);
        List<Tensor> batches = [.. loader.Select(batch => batch[0])];
        Assert.All(batches, batch => Assert.True(batch.IsInvalid));
        using var keeping = DataLoader(TensorDataset(arange(6)), 2, disposeBatch: false);
        List<Tensor> kept = [.. keeping.Select(batch => batch[0])];
        Assert.All(kept, batch => Assert.False(batch.IsInvalid));
        kept.ForEach(batch => batch.Dispose());
    }

    [Fact]
    public void NamedTensorsAreStackedByName()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(new Squares(), 3);
        var batch = loader.First();
        Assert.Equal(["x", "square"], batch.Keys);
    }

    [Fact]
    public void TensorsOfDifferentLengthsAreRefused()
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<ArgumentException>(() => TensorDataset(zeros(3), zeros(4, 2)));
        Assert.Contains("[3] and [4, 2]", error.Message);
    }

    private sealed class Squares : Dataset
    {
        public override long Count => 5;

        public override Dictionary<string, Tensor> GetTensor(long index) =>
            new() { ["x"] = tensor(index), ["square"] = tensor(index * index) };
    }
}
