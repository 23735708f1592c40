using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// In training, zeroes each element with probability <see cref="p"/> and divides the others by 1 - p; in
    /// evaluation, passes the input on.
    /// </summary>
    public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace)
            : base(nameof(Dropout)) => (this.p, this.inplace) = (p, inplace);

        /// <summary>Whether the input itself is changed.</summary>
        public bool inplace { get; set; }

        /// <summary>The probability of an element to become zero.</summary>
        public double p { get; set; }

        /// <summary>The input, thinned out while the module is in training mode.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    using TorchSharp.Modules;

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeroes random elements in training and scales the others to keep the mean.</summary>
            /// <param name="p">The probability of an element to become zero.</param>
            /// <param name="inplace">Change the input itself.</param>
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
