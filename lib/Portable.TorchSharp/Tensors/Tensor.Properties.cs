namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sizes of the dimensions, a fresh array.</summary>
        public long[] shape => [.. Living.Shape];

        /// <summary>The number of dimensions.</summary>
        public long ndim => Rank;

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Rank;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Count;

        /// <summary>The size of an element in bytes.</summary>
        public long ElementSize => Scalars.ScalarTypes.Size(dtype);

        /// <summary>Where the tensor lives: the processor.</summary>
        public Device device => CPU;

        /// <summary>The kind of <see cref="device"/>.</summary>
        public DeviceType device_type => DeviceType.CPU;

        /// <summary>The number of <see cref="device"/>.</summary>
        public int device_index => -1;

        /// <summary>False: the portable edition computes on the processor.</summary>
        public bool is_cuda => false;

        /// <summary>False: every tensor here has data.</summary>
        public bool is_meta => false;

        /// <summary>False: every tensor here is dense.</summary>
        public bool is_sparse => false;

        /// <summary>Whether the tensor is disposed.</summary>
        public bool IsInvalid => IsDisposed;

        /// <summary>A name for the reader's use.</summary>
        public string? name { get; set; }

        internal Tensor Living
        {
            get
            {
                _ = Storage;
                return this;
            }
        }

        /// <summary>The number of dimensions.</summary>
        public long dim() => Rank;

        /// <summary>The number of elements.</summary>
        public long numel() => Count;

        /// <summary>The size of an element in bytes.</summary>
        public long element_size() => ElementSize;

        /// <summary>The sizes of the dimensions.</summary>
        public long[] size() => shape;

        /// <summary>The size of one dimension, counted from the end where negative.</summary>
        public long size(int dim) => Living.Shape[Shapes.Dimension(dim, Rank)];

        /// <summary>The distances, in elements, between neighbours along each dimension.</summary>
        public long[] stride() => [.. Living.Strides];

        /// <summary>The distance, in elements, between neighbours along one dimension.</summary>
        public long stride(int dim) => Living.Strides[Shapes.Dimension(dim, Rank)];

        /// <summary>The place of the first element in the shared memory, in elements.</summary>
        public long storage_offset() => Living.Offset;

        /// <summary>Whether the rows lie after one another without gaps.</summary>
        public bool is_contiguous() => Living.IsContiguous;

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => Scalars.ScalarTypes.IsFloat(dtype);

        /// <summary>Whether the elements are integers.</summary>
        public bool is_integral() => Scalars.ScalarTypes.IsInteger(dtype);

        /// <summary>False: complex numbers are not supported.</summary>
        public bool is_complex() => false;

        /// <summary>True: the portable edition computes on the processor.</summary>
        public bool is_cpu() => true;

        /// <summary>Takes the tensor out of its scope: the caller disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Gives the tensor to the scope around its own; it lives on when its own is disposed.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Gives the tensor to the scope that owns another tensor.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) =>
            MoveToOtherDisposeScope(other.OwningDisposeScope);

        /// <summary>Gives the tensor to another scope; null means to nobody.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is null)
                other?.Attach(this);
            else
                OwningDisposeScope.MoveToOther(other, this);
            return this;
        }
    }
}
