using TorchSharp.Autograd;
using TorchSharp.Operators;
using static TorchSharp.Operators.BinaryOperators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The remainder that takes the divisor's sign, as Python's %.</summary>
        public Tensor remainder(Tensor target)
        {
            var (left, right) = (Living.Shape, target.Living.Shape);
            return Elementwise
                .Binary<Remainder>(this, target, "remainder")
                .Track(
                    "RemainderBackward0",
                    [this, target],
                    [this, target],
                    (n, g) =>
                        [
                            Reach(n, 0, g, left),
                            n.Needs(1) ? g.mul(n.Saved(0).floor_divide(n.Saved(1))).neg().SumTo(right) : null,
                        ]
                );
        }

        /// <summary>The remainder of a division by a number, with the number's sign.</summary>
        public Tensor remainder(Scalar scalar)
        {
            using var operand = Elementwise.Operand(this, scalar);
            return remainder(operand);
        }

        /// <summary>The remainder that takes the dividend's sign, as C's fmod.</summary>
        public Tensor fmod(Tensor target)
        {
            var (left, right) = (Living.Shape, target.Living.Shape);
            return Elementwise
                .Binary<Fmod>(this, target, "fmod")
                .Track(
                    "FmodBackward0",
                    [this, target],
                    [this, target],
                    (n, g) =>
                        [
                            Reach(n, 0, g, left),
                            n.Needs(1) ? g.mul(n.Saved(0).div(n.Saved(1)).trunc()).neg().SumTo(right) : null,
                        ]
                );
        }

        /// <summary>The remainder of a division by a number, with the dividend's sign.</summary>
        public Tensor fmod(Scalar scalar)
        {
            using var operand = Elementwise.Operand(this, scalar);
            return fmod(operand);
        }

        /// <summary>The remainder, with the divisor's sign.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        /// <summary>The remainder of a division by a number.</summary>
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        /// <summary>The remainder of a division by a number.</summary>
        public static Tensor operator %(Tensor left, int right) => left.remainder((Scalar)right);

        /// <summary>The remainder of a division by a number.</summary>
        public static Tensor operator %(Tensor left, long right) => left.remainder((Scalar)right);

        /// <summary>The remainder of a division by a number.</summary>
        public static Tensor operator %(Tensor left, float right) => left.remainder((Scalar)right);

        /// <summary>The remainder of a division by a number.</summary>
        public static Tensor operator %(Tensor left, double right) => left.remainder((Scalar)right);
    }
}
