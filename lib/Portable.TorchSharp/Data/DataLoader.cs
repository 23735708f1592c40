using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Batches of named tensors, each stacked along a new first dimension.</summary>
public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    /// <summary>A loader that takes the samples in a given order.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">Samples a batch.</param>
    /// <param name="shuffler">The samples' numbers, enumerated anew for each enumeration of the loader.</param>
    /// <param name="device">The processor.</param>
    /// <param name="num_worker">Samples fetched at a time, by as many threads.</param>
    /// <param name="drop_last">Leave out a last batch that is too small.</param>
    /// <param name="disposeBatch">Dispose each batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(
        Dataset dataset,
        int batchSize,
        IEnumerable<long> shuffler,
        Device device = null!,
        int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true,
        bool disposeDataset = true
    )
        : base(
            dataset,
            batchSize,
            Collate,
            shuffler,
            device,
            num_worker,
            drop_last,
            disposeBatch,
            disposeDataset
        ) { }

    /// <summary>A loader that takes the samples in their order, or shuffles them.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">Samples a batch.</param>
    /// <param name="shuffle">Draw a new order for each enumeration.</param>
    /// <param name="device">The processor.</param>
    /// <param name="seed">Draw the same order each time; TorchSharp's for the same seed.</param>
    /// <param name="num_worker">Samples fetched at a time, by as many threads.</param>
    /// <param name="drop_last">Leave out a last batch that is too small.</param>
    /// <param name="disposeBatch">Dispose each batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(
        Dataset dataset,
        int batchSize,
        bool shuffle = false,
        Device device = null!,
        int? seed = null,
        int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true,
        bool disposeDataset = true
    )
        : base(
            dataset,
            batchSize,
            Collate,
            shuffle,
            device,
            seed,
            num_worker,
            drop_last,
            disposeBatch,
            disposeDataset
        ) { }

    private static Dictionary<string, Tensor> Collate(
        IEnumerable<Dictionary<string, Tensor>> samples,
        Device device
    )
    {
        Dictionary<string, Tensor>[] all = [.. samples];
        return all[0]
            .Keys.ToDictionary(name => name, name => stack([.. all.Select(sample => sample[name])], 0));
    }
}
