using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A new tensor of one value.</summary>
        internal static Tensor Filled(long[] shape, Scalar value, ScalarType type, bool scoped = true)
        {
            var tensor = New(shape, type, scoped);
            tensor.FillWith(value);
            return tensor;
        }

        /// <summary>A contiguous copy without history, in no scope.</summary>
        internal Tensor Packed() => CloneUnscoped();

        internal Tensor CloneUnscoped() => Converted(dtype);

        /// <summary>A contiguous copy in another type, without history, in no scope.</summary>
        internal Tensor Converted(ScalarType type)
        {
            var copy = New(Shape, type, scoped: false);
            Copying.Copy(this, copy);
            return copy;
        }

        internal unsafe void FillWithZeros()
        {
            if (IsContiguous)
                NativeMemory.Clear(
                    Storage.Data + Offset * Scalars.ScalarTypes.Size(dtype),
                    (nuint)(Count * Scalars.ScalarTypes.Size(dtype))
                );
            else
                Copying.Fill(this, 0);
        }

        internal void FillWith(Scalar value)
        {
            if (value.AsDouble == 0)
                FillWithZeros();
            else
                Copying.Fill(this, value);
        }

        /// <summary>A copy with rows after one another.</summary>
        public Tensor clone()
        {
            var copy = New(Shape, dtype);
            Copying.Copy(this, copy);
            return copy.Track("CloneBackward0", [this], [], (_, grad) => [grad]);
        }

        /// <summary>The tensor itself where its rows lie after one another, else a copy where they do.</summary>
        public Tensor contiguous() => Living.IsContiguous ? this : clone();

        /// <summary>A view of the same elements.</summary>
        public Tensor alias() =>
            Window(Shape, Strides, Offset).Track("AliasBackward0", [this], [], (_, grad) => [grad]);

        /// <summary>The tensor in another type: itself where it has it already, unless a copy is wanted.</summary>
        /// <param name="type">The wanted type.</param>
        /// <param name="copy">Copy even where nothing is to do.</param>
        /// <param name="disposeAfter">Dispose this tensor once a copy is made.</param>
        /// <param name="non_blocking">Without meaning on the processor.</param>
        public Tensor to_type(
            ScalarType type,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false
        )
        {
            if (Living.dtype == type && !copy)
                return this;
            var result = New(Shape, type);
            Copying.Copy(this, result);
            if (result.is_floating_point() && is_floating_point())
            {
                var original = dtype;
                result.Track("ToCopyBackward0", [this], [], (_, grad) => [grad.to_type(original)]);
            }
            if (disposeAfter)
                Dispose();
            return result;
        }

        /// <inheritdoc cref="to_type"/>
        public Tensor to(
            ScalarType type,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false
        ) => to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>The tensor on a device: the processor, so itself unless a copy is wanted.</summary>
        /// <exception cref="InvalidOperationException">The device is not the processor.</exception>
        public Tensor to(
            Device device,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false
        )
        {
            InitializeDevice(device);
            return to_type(dtype, copy, disposeAfter, non_blocking);
        }

        /// <inheritdoc cref="to(Device, bool, bool, bool)"/>
        public Tensor to(
            string device,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false
        ) => to(new Device(device), copy, disposeAfter, non_blocking);

        /// <inheritdoc cref="to(Device, bool, bool, bool)"/>
        public Tensor to(
            DeviceType deviceType,
            int deviceIndex = -1,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false
        ) => to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The tensor in another type and on a device.</summary>
        public Tensor to(
            ScalarType type,
            Device device,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false
        )
        {
            InitializeDevice(device);
            return to_type(type, copy, disposeAfter, non_blocking);
        }

        /// <summary>The tensor in the type of another.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to_type(other.dtype);

        /// <summary>The tensor on the processor: itself.</summary>
        public Tensor cpu() => Living;

        /// <summary>The tensor in another type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>The tensor in the type of another.</summary>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        /// <summary>The tensor as singles.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>The tensor as doubles.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>The tensor as 64-bit integers.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>The tensor as 32-bit integers.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>The tensor as truth values: true where it is not zero.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>The tensor as bytes.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);
    }
}
