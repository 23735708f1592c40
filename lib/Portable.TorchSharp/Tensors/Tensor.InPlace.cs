using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Adds elements where nothing is recorded: gradients.</summary>
        internal void AddInPlace(Tensor other)
        {
            Elementwise.Binary<BinaryOperators.Add>(this, other, "add_", into: this);
            Storage.Version++;
        }

        /// <summary>
        /// Changes this tensor's elements: directly where nothing is recorded, else by the recorded operation out of
        /// place, whose result and history it takes over.
        /// </summary>
        internal Tensor Change(
            string name,
            Func<Tensor, Tensor> outOfPlace,
            Action? directly = null,
            Tensor? other = null
        )
        {
            var records = Graph.Records([this, other]);
            ThrowIfUnchangeable(name, records);
            if (!records && directly is not null)
            {
                directly();
                Storage.Version++;
                return this;
            }
            // the operation may save its operand, so it gets one that this change leaves alone
            using var operand = clone();
            using var result = outOfPlace(operand);
            Elementwise.ThrowIfReshaped(this, result.Shape);
            Copying.Copy(result, this);
            Storage.Version++;
            if (records && result.GradFn is { } node)
                SetHistory(node, result.OutputNumber);
            return this;
        }

        /// <exception cref="ExternalException">A leaf that wants gradients, or a view into a recorded tensor.</exception>
        private void ThrowIfUnchangeable(string name, bool records)
        {
            if (!records)
                return;
            if (_leafWantsGrad)
                throw new ExternalException(
                    $"a leaf Variable that requires grad is being used in an in-place operation ({name})."
                );
            if (IsView)
                throw new ExternalException(
                    $"{name} on a view is not recorded by the portable edition; "
                        + "assign through the indexer of the whole tensor instead (t[index] = value)."
                );
        }

        /// <summary>Copies elements from a tensor that broadcasts to this shape.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) =>
            Change(
                "copy_",
                _ => source.to_type(dtype).expand(Shape),
                () => Copying.Copy(source, this),
                source
            );

        /// <summary>Sets every element.</summary>
        public Tensor fill_(Scalar value) =>
            Change("fill_", _ => Filled(Shape, value, dtype), () => FillWith(value));

        /// <summary>Sets every element to zero.</summary>
        public Tensor zero_() => fill_(0);
    }
}
