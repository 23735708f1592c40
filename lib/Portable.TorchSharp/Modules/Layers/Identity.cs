using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Passes its input on.</summary>
    public sealed class Identity : ParameterLessModule<Tensor, Tensor>
    {
        internal Identity()
            : base(nameof(Identity)) { }

        /// <summary>The input, as a tensor of its own on the same memory.</summary>
        public override Tensor forward(Tensor tensor) => tensor.alias();
    }
}

namespace TorchSharp
{
    using TorchSharp.Modules;

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A module that passes its input on.</summary>
            public static Identity Identity() => new();
        }
    }
}
