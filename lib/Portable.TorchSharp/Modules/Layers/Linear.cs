using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>An affine map y = x Wᵀ + b of the last dimension.</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter _weight = null!;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal Linear(Parameter weight, Parameter? bias)
            : base(nameof(Linear))
        {
            (out_features, in_features) = (weight.shape[0], weight.shape[1]);
            this.weight = weight;
            this.bias = bias;
        }

        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(Linear))
        {
            (in_features, out_features) = (inputSize, outputSize);
            (device, dtype) = GetDefaultDeviceAndType(device, dtype);
            weight = new Parameter(
                nn.init.kaiming_uniform_(empty(outputSize, inputSize, dtype: dtype), a: Math.Sqrt(5))
            );
            if (hasBias)
            {
                var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
                bias = new Parameter(nn.init.uniform_(empty(outputSize, dtype: dtype), -bound, bound));
            }
        }

        /// <summary>The matrix, [out_features, in_features].</summary>
        public Parameter weight
        {
            get => _weight;
            set => Set(ref _weight!, value, nameof(weight));
        }

        /// <summary>The offset, [out_features]; null for none.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => Set(ref _bias, value, nameof(bias));
        }

        /// <summary>The size of the input's last dimension.</summary>
        public long in_features { get; set; }

        /// <summary>The size of the result's last dimension.</summary>
        public long out_features { get; set; }

        /// <summary>The map of a tensor [*, in_features] to [*, out_features].</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight, _bias);

        private void Set(ref Parameter? field, Parameter? value, string name)
        {
            if (ReferenceEquals(field, value))
                return;
            field?.Dispose();
            field = value;
            value?.DetachFromDisposeScope();
            ConditionallyRegisterParameter(name, value);
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
            /// <summary>An affine map whose weight and bias start from U(-1/√inputSize, 1/√inputSize).</summary>
            /// <param name="inputSize">The size of the input's last dimension.</param>
            /// <param name="outputSize">The size of the result's last dimension.</param>
            /// <param name="hasBias">Whether to add an offset.</param>
            /// <param name="device">The device, the CPU.</param>
            /// <param name="dtype">The element type, the default one if null.</param>
            public static Linear Linear(
                long inputSize,
                long outputSize,
                bool hasBias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(inputSize, outputSize, hasBias, device, dtype);

            /// <summary>An affine map of given parameters.</summary>
            /// <param name="weight">The matrix, [outputs, inputs].</param>
            /// <param name="bias">The offset, [outputs], or null.</param>
            public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);
        }
    }
}
