using System.Collections;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batches of a data set, in order or shuffled anew for each enumeration.</summary>
/// <typeparam name="T">A sample.</typeparam>
/// <typeparam name="S">A batch.</typeparam>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <summary>A loader that takes the samples in a given order.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">Samples a batch.</param>
    /// <param name="collate_fn">Makes a batch of samples.</param>
    /// <param name="shuffler">The samples' numbers, enumerated anew for each enumeration of the loader.</param>
    /// <param name="device">The processor.</param>
    /// <param name="num_worker">Samples fetched at a time, by as many threads.</param>
    /// <param name="drop_last">Leave out a last batch that is too small.</param>
    /// <param name="disposeBatch">Dispose each batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(
        utils.data.Dataset<T> dataset,
        int batchSize,
        Func<IEnumerable<T>, Device, S> collate_fn,
        IEnumerable<long> shuffler,
        Device? device = null,
        int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true,
        bool disposeDataset = true
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        this.dataset = dataset;
        this.collate_fn = collate_fn;
        (batch_size, this.drop_last, sampler) = (batchSize, drop_last, shuffler);
        (Device, num_workers) = (InitializeDevice(device), Math.Max(num_worker, 1));
        (DisposeBatch, DisposeDataset) = (disposeBatch, disposeDataset);
    }

    /// <summary>A loader that takes the samples in their order, or shuffles them.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">Samples a batch.</param>
    /// <param name="collate_fn">Makes a batch of samples.</param>
    /// <param name="shuffle">Draw a new order for each enumeration.</param>
    /// <param name="device">The processor.</param>
    /// <param name="seed">Draw the same order each time; TorchSharp's for the same seed.</param>
    /// <param name="num_worker">Samples fetched at a time, by as many threads.</param>
    /// <param name="drop_last">Leave out a last batch that is too small.</param>
    /// <param name="disposeBatch">Dispose each batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(
        utils.data.Dataset<T> dataset,
        int batchSize,
        Func<IEnumerable<T>, Device, S> collate_fn,
        bool shuffle = false,
        Device? device = null,
        int? seed = null,
        int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true,
        bool disposeDataset = true
    )
        : this(
            dataset,
            batchSize,
            collate_fn,
            shuffle ? new FisherYatesShuffler(dataset.Count, seed) : Range(dataset.Count),
            device,
            num_worker,
            drop_last,
            disposeBatch,
            disposeDataset
        ) { }

    /// <summary>The samples.</summary>
    public utils.data.Dataset<T> dataset { get; }

    /// <summary>Samples a batch.</summary>
    public int batch_size { get; }

    /// <summary>Whether a last batch that is too small is left out.</summary>
    public bool drop_last { get; }

    /// <summary>The samples' numbers in order.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>Samples fetched at a time.</summary>
    public int num_workers { get; }

    /// <summary>Makes a batch of samples.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>The processor.</summary>
    public Device Device { get; }

    /// <summary>Whether each batch is disposed when the next one is asked for.</summary>
    public bool DisposeBatch { get; }

    /// <summary>Whether the data set is disposed with the loader.</summary>
    public bool DisposeDataset { get; }

    /// <summary>The number of batches.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count - 1) / batch_size + 1;

    /// <summary>The batches, in a new order if shuffled.</summary>
    public IEnumerator<S> GetEnumerator() => new BatchEnumerator<T, S>(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Disposes the data set, unless told not to.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the data set, unless told not to.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset)
            dataset.Dispose();
    }

    private static IEnumerable<long> Range(long count)
    {
        for (var i = 0L; i < count; i++)
            yield return i;
    }
}
