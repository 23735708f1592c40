using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Negative numbers become zero, the others pass. Any shape.</summary>
    public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU(bool inplace)
            : base(nameof(ReLU)) => this.inplace = inplace;

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The input with zero for its negative elements.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor, inplace);
    }
}

namespace TorchSharp
{
    using TorchSharp.Modules;

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A rectifier: negative numbers become zero.</summary>
            /// <param name="inplace">Change the input itself.</param>
            public static ReLU ReLU(bool inplace = false) => new(inplace);
        }
    }
}
