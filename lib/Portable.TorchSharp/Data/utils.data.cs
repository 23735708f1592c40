using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            /// <summary>Tensors side by side; a sample is one entry of the first dimension of each.</summary>
            public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);

            /// <inheritdoc cref="Modules.DataLoader(Dataset, int, IEnumerable{long}, Device, int, bool, bool, bool)"/>
            public static DataLoader DataLoader(
                Dataset dataset,
                int batchSize,
                IEnumerable<long> shuffler,
                Device device = null!,
                int num_worker = 1,
                bool drop_last = false,
                bool disposeBatch = true,
                bool disposeDataset = true
            ) =>
                new(
                    dataset,
                    batchSize,
                    shuffler,
                    device,
                    num_worker,
                    drop_last,
                    disposeBatch,
                    disposeDataset
                );

            /// <inheritdoc cref="Modules.DataLoader(Dataset, int, bool, Device, int?, int, bool, bool, bool)"/>
            public static DataLoader DataLoader(
                Dataset dataset,
                int batchSize,
                bool shuffle = false,
                Device device = null!,
                int? seed = null,
                int num_worker = 1,
                bool drop_last = false,
                bool disposeBatch = true,
                bool disposeDataset = true
            ) =>
                new(
                    dataset,
                    batchSize,
                    shuffle,
                    device,
                    seed,
                    num_worker,
                    drop_last,
                    disposeBatch,
                    disposeDataset
                );

            /// <inheritdoc cref="Modules.IterableDataLoader(IterableDataset, int, IEnumerable{long}, Device, int, bool, bool, bool)"/>
            public static IterableDataLoader DataLoader(
                IterableDataset dataset,
                int batchSize,
                IEnumerable<long> shuffler,
                Device device = null!,
                int num_worker = 1,
                bool drop_last = false,
                bool disposeBatch = true,
                bool disposeDataset = true
            ) =>
                new(
                    dataset,
                    batchSize,
                    shuffler,
                    device,
                    num_worker,
                    drop_last,
                    disposeBatch,
                    disposeDataset
                );

            /// <inheritdoc cref="Modules.IterableDataLoader(IterableDataset, int, bool, Device, int?, int, bool, bool, bool)"/>
            public static IterableDataLoader DataLoader(
                IterableDataset dataset,
                int batchSize,
                bool shuffle = false,
                Device device = null!,
                int? seed = null,
                int num_worker = 1,
                bool drop_last = false,
                bool disposeBatch = true,
                bool disposeDataset = true
            ) =>
                new(
                    dataset,
                    batchSize,
                    shuffle,
                    device,
                    seed,
                    num_worker,
                    drop_last,
                    disposeBatch,
                    disposeDataset
                );
        }
    }
}
