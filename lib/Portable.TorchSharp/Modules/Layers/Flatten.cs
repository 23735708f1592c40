using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Merges a range of dimensions into one.</summary>
    public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Flatten(long start_dim, long end_dim)
            : base(nameof(Flatten)) => (this.start_dim, this.end_dim) = (start_dim, end_dim);

        /// <summary>The first dimension to merge.</summary>
        public long start_dim { get; set; }

        /// <summary>The last dimension to merge, counted from the end where negative.</summary>
        public long end_dim { get; set; }

        /// <summary>The input with those dimensions merged.</summary>
        public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
    }
}

namespace TorchSharp
{
    using TorchSharp.Modules;

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Merges a range of dimensions into one; by default all but the batch.</summary>
            /// <param name="start_dim">The first dimension to merge.</param>
            /// <param name="end_dim">The last, counted from the end where negative.</param>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}
