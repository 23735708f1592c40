using System.Runtime.CompilerServices;
using TorchSharp.Autograd;
using TorchSharp.Buffers;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A multi-dimensional array of one element type. Views share their memory: a tensor is a window of shape and
    /// strides onto a counted block, and remembers, where gradients are wanted, the operation that made it.
    /// </summary>
    public partial class Tensor : IDisposable, IScoped
    {
        private readonly bool _counted;
        private StorageBuffer? _storage;

        /// <summary>A window onto a block; the tensor takes over one reference of it.</summary>
        internal Tensor(
            StorageBuffer storage,
            long offset,
            long[] shape,
            long[] strides,
            ScalarType type,
            bool scoped = true
        )
        {
            _storage = storage;
            Offset = offset;
            Shape = shape;
            Strides = strides;
            dtype = type;
            _counted = scoped;
            if (scoped)
                DisposeScopeManager.OfThread.Register(this);
        }

        /// <summary>A new uninitialised tensor, rows after one another.</summary>
        internal static Tensor New(long[] shape, ScalarType type, bool scoped = true)
        {
            var strides = Shapes.Contiguous(shape);
            var bytes = Shapes.Count(shape) * Scalars.ScalarTypes.Size(type);
            return new Tensor(BufferPool.Rent(bytes), 0, shape, strides, type, scoped);
        }

        /// <summary>A view of the same memory through another window.</summary>
        internal Tensor Window(long[] shape, long[] strides, long offset, bool scoped = true) =>
            new(Storage.Retain(), offset, shape, strides, dtype, scoped);

        /// <summary>The element type.</summary>
        public ScalarType dtype { get; private protected set; }

        /// <summary>The sizes, shared and never to be changed.</summary>
        internal long[] Shape { get; private set; }

        /// <summary>The distances, in elements, between neighbours along each dimension.</summary>
        internal long[] Strides { get; private set; }

        /// <summary>The first element's place in the block, in elements.</summary>
        internal long Offset { get; private set; }

        internal int Rank => Shape.Length;

        internal long Count => Shapes.Count(Shape);

        internal bool IsDisposed => _storage is null;

        /// <exception cref="InvalidOperationException">The tensor is disposed.</exception>
        internal StorageBuffer Storage =>
            _storage ?? throw new InvalidOperationException("Tensor invalid -- empty handle.");

        internal bool IsContiguous => Shapes.IsContiguous(Shape, Strides);

        DisposeScope? IScoped.OwningDisposeScope
        {
            get => OwningDisposeScope;
            set => OwningDisposeScope = value;
        }

        int IScoped.ScopeIndex { get; set; }

        internal DisposeScope? OwningDisposeScope { get; set; }

        LifetimeStatistics IScoped.Statistics(ThreadDisposeScopeStatistics all) => all.TensorStatistics;

        /// <summary>The address of the first element.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal unsafe T* Pointer<T>()
            where T : unmanaged => (T*)Storage.Data + Offset;

        /// <summary>The elements of a contiguous tensor.</summary>
        internal unsafe Span<T> Span<T>()
            where T : unmanaged => new(Pointer<T>(), checked((int)Count));

        /// <summary>Releases the memory, unless views or a recorded graph still need it.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the memory; a second call does nothing.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (_storage is null)
                return;
            if (_counted)
                DisposeScopeManager.OfThread.CountDisposal(this);
            OwningDisposeScope?.Remove(this);
            ReleaseGradient();
            _storage.Release();
            _storage = null;
        }

        /// <summary>Takes the place of another: its memory, window, type and history. The other is left disposed.</summary>
        internal void TakeOver(Tensor other)
        {
            _storage?.Release();
            (_storage, other._storage) = (other.Storage, null);
            (Shape, Strides, Offset, dtype) = (other.Shape, other.Strides, other.Offset, other.dtype);
        }
    }
}
