namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part at a place of the first dimension; set copies elements that broadcast into it.</summary>
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => Assign([i1], value);
        }

        /// <summary>The part at places of the first two dimensions.</summary>
        public Tensor this[long i1, long i2]
        {
            get => index(i1, i2);
            set => Assign([i1, i2], value);
        }

        /// <summary>The part at places of the first three dimensions.</summary>
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(i1, i2, i3);
            set => Assign([i1, i2, i3], value);
        }

        /// <summary>The part at places of the first four dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(i1, i2, i3, i4);
            set => Assign([i1, i2, i3, i4], value);
        }

        /// <summary>The part at places of the first five dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => index(i1, i2, i3, i4, i5);
            set => Assign([i1, i2, i3, i4, i5], value);
        }

        /// <summary>The part at places of the first six dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => index(i1, i2, i3, i4, i5, i6);
            set => Assign([i1, i2, i3, i4, i5, i6], value);
        }

        /// <summary>The part at places of the first dimensions.</summary>
        public Tensor this[params long[] indices]
        {
            get => index(Array.ConvertAll(indices, i => (TensorIndex)i));
            set => Assign(Array.ConvertAll(indices, i => (TensorIndex)i), value);
        }

        /// <summary>
        /// The part that places, ranges, new dimensions and tensors of places choose; a view unless tensors take part.
        /// Set copies elements that broadcast into it, and gradients flow to what was copied.
        /// </summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => Assign(indices, value);
        }

        /// <summary>The elements that tensors of places, or of truth values, choose.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => Assign(Array.ConvertAll(indices, TensorIndex.Tensor), value);
        }

        /// <summary>The part that an index chooses.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var (view, places) = Indexing.Basic(this, indices);
            return places is null ? view : Indexing.Gather(view, places);
        }

        /// <summary>The elements that tensors of places, or of truth values, choose.</summary>
        public Tensor index(params Tensor[] indices) => index(Array.ConvertAll(indices, TensorIndex.Tensor));

        /// <summary>Copies elements that broadcast into the part that an index chooses, in place.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            Assign(indices, value);
            return this;
        }

        /// <summary>Sets the part that an index chooses to a number, in place.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var one = Filled(Shapes.Scalar, value, dtype, scoped: false);
            Assign(indices, one);
            return this;
        }

        private void Assign(TensorIndex[] indices, Tensor value)
        {
            Change(
                "index_put_",
                self => Indexing.With(self, indices, value),
                () => Indexing.Put(this, indices, value),
                value
            );
        }
    }
}
