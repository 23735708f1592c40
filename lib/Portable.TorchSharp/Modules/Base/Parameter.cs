using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A tensor that a module trains. In a field of a module it is registered by
    /// <c>RegisterComponents</c>, where a plain tensor becomes a buffer.
    /// </summary>
    public class Parameter : Tensor
    {
        /// <summary>Makes a parameter of a tensor, which is empty afterwards.</summary>
        /// <param name="data">The values; the parameter takes them over.</param>
        /// <param name="requires_grad">Whether gradients are computed for it.</param>
        public Parameter(Tensor data, bool requires_grad = true)
            : base(data.Storage.Retain(), data.Offset, data.Shape, data.Strides, data.dtype)
        {
            this.requires_grad = requires_grad;
            if (data.OwningDisposeScope != OwningDisposeScope)
                MoveToOtherDisposeScope(data.OwningDisposeScope);
            data.Dispose();
        }
    }
}

namespace TorchSharp
{
    using TorchSharp.Modules;

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes a parameter of a tensor, which is empty afterwards.</summary>
            /// <param name="data">The values; the parameter takes them over.</param>
            /// <param name="requires_grad">Whether gradients are computed for it.</param>
            public static Parameter Parameter(Tensor data, bool requires_grad = true) =>
                new(data, requires_grad);
        }
    }
}
