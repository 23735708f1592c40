using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>x where the condition holds, else y; all three broadcast.</summary>
    /// <exception cref="ExternalException">The condition does not hold truth values.</exception>
    public static Tensor where(Tensor condition, Tensor x, Tensor y)
    {
        if (condition.dtype is not (ScalarType.Bool or ScalarType.Byte))
            throw new ExternalException(
                $"where expected condition to be a boolean tensor, but got {condition.dtype}"
            );
        var type = Scalars.ScalarTypes.Promote(x, y);
        var shape = Shapes.Broadcast(condition.Shape, Shapes.Broadcast(x.Shape, y.Shape));
        var result = Tensor.New(shape, type);
        Operators.Choosing.Choose(condition, x, y, result);
        var (left, right) = (x.Shape, y.Shape);
        return result.Track(
            "WhereBackward0",
            [x, y],
            [condition],
            (n, g) =>
                [
                    n.Needs(0) ? g.mul(n.Saved(0)).SumTo(left) : null,
                    n.Needs(1) ? g.mul(n.Saved(0).logical_not()).SumTo(right) : null,
                ]
        );
    }

    public partial class Tensor
    {
        /// <summary>The element where the condition holds, else y's.</summary>
        public Tensor where(Tensor condition, Tensor y) => torch.where(condition, this, y);

        /// <summary>A copy with a number where the mask, which broadcasts, is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            using var filler = Filled(Shapes.Scalar, value, dtype, scoped: false);
            return torch.where(mask, filler, this);
        }

        /// <summary>Sets a number where the mask is true, in place.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) =>
            Change("masked_fill_", self => self.masked_fill(mask, value));

        /// <summary>The elements where the mask is true, as one list.</summary>
        public Tensor masked_select(Tensor mask) =>
            expand(Shapes.Broadcast(Living.Shape, mask.Shape))[
                mask.expand(Shapes.Broadcast(Shape, mask.Shape))
            ];
    }
}
