using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Fetches batch after batch, and disposes each before the next.</summary>
internal sealed class BatchEnumerator<T, S>(DataLoader<T, S> loader) : IEnumerator<S>
{
    private IEnumerator<long> numbers = loader.sampler.GetEnumerator();
    private IDisposable[] owned = [];
    private S? current;

    public S Current => current!;

    object IEnumerator.Current => current!;

    public bool MoveNext()
    {
        DisposeCurrent();
        var batch = NextNumbers();
        if (batch.Count == 0 || loader.drop_last && batch.Count < loader.batch_size)
            return false;

        var samples = new T[batch.Count];
        var fetched = new IDisposable[batch.Count][];
        if (loader.num_workers == 1)
        {
            for (var i = 0; i < samples.Length; i++)
                Fetch(i);
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = loader.num_workers };
            Parallel.For(0, samples.Length, options, Fetch);
        }

        using (var scope = NewDisposeScope())
        {
            current = loader.collate_fn(samples, loader.Device);
            var made = Released(scope);
            if (loader.DisposeBatch)
                owned = made;
        }
        foreach (var disposable in fetched.SelectMany(sample => sample))
            disposable.Dispose();
        return true;

        void Fetch(int i)
        {
            using var scope = NewDisposeScope();
            samples[i] = loader.dataset.GetTensor(batch[i]);
            fetched[i] = Released(scope);
        }
    }

    public void Reset()
    {
        DisposeCurrent();
        numbers.Dispose();
        numbers = loader.sampler.GetEnumerator();
    }

    public void Dispose()
    {
        numbers.Dispose();
        DisposeCurrent();
    }

    /// <summary>Takes everything out of a scope, so that its end disposes nothing.</summary>
    private static IDisposable[] Released(DisposeScope scope)
    {
        IDisposable[] all = [.. scope.DisposablesView];
        scope.Detach(all);
        return all;
    }

    private List<long> NextNumbers()
    {
        List<long> batch = [];
        while (batch.Count < loader.batch_size && numbers.MoveNext())
            batch.Add(numbers.Current);
        return batch;
    }

    private void DisposeCurrent()
    {
        foreach (var disposable in owned)
            disposable.Dispose();
        owned = [];
    }
}
