namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The value of a tensor of one element.</summary>
        /// <exception cref="ArgumentException">It has more or fewer elements, or another type.</exception>
        public unsafe T item<T>()
            where T : unmanaged
        {
            if (Living.Count != 1)
                throw new ArgumentException(
                    $"Number of elements in the tensor must be 1, found shape {Shapes.Text(Shape)}"
                );
            ThrowUnless<T>();
            return *Pointer<T>();
        }

        /// <summary>The elements, row by row, to read and write.</summary>
        /// <exception cref="ArgumentException">They have another type.</exception>
        public Utils.TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            ThrowUnless<T>();
            return new Utils.TensorAccessor<T>(this);
        }

        /// <summary>The memory of the elements, row by row.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!Living.IsContiguous)
                    throw new InvalidOperationException(
                        "bytes needs a contiguous tensor; call contiguous() first."
                    );
                return new(Storage.Data + Offset * ElementSize, checked((int)(Count * ElementSize)));
            }
            set
            {
                if (value.Length != Count * ElementSize)
                    throw new ArgumentException(
                        $"Expected {Count * ElementSize} bytes, found {value.Length}."
                    );
                value.CopyTo(bytes);
                Storage.Version++;
            }
        }

        /// <summary>The value of a tensor of one element.</summary>
        /// <exception cref="ArgumentException">It has more or fewer elements.</exception>
        public Scalar ToScalar()
        {
            if (Living.Count != 1)
                throw new ArgumentException(
                    $"Number of elements in the tensor must be 1, found shape {Shapes.Text(Shape)}"
                );
            if (is_floating_point())
            {
                using var real = Converted(ScalarType.Float64);
                return real.item<double>();
            }
            using var whole = Converted(ScalarType.Int64);
            return dtype == ScalarType.Bool ? whole.item<long>() != 0 : whole.item<long>();
        }

        /// <summary>The value as a single.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The value as a double.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>The value as a 64-bit integer.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The value as a 32-bit integer.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The value as a truth value.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        private void ThrowUnless<T>()
            where T : unmanaged
        {
            var wanted = Scalars.ScalarTypes.Of<T>();
            if (wanted != Living.dtype)
                throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}");
        }
    }
}
