namespace TorchSharp;

public static partial class torch
{
    /// <summary>What belongs to no other part.</summary>
    public static partial class utils
    {
        /// <summary>Data sets and loaders.</summary>
        public static partial class data
        {
            /// <summary>Samples by number.</summary>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>The number of samples.</summary>
                public abstract long Count { get; }

                /// <summary>One sample.</summary>
                public abstract T GetTensor(long index);

                /// <summary>Releases what the set holds.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Releases what the set holds.</summary>
                protected virtual void Dispose(bool disposing) { }
            }

            /// <summary>Samples of named tensors.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>> { }

            /// <summary>Samples of several tensors.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>> { }
        }
    }
}
