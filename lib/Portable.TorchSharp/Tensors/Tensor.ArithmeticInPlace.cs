using TorchSharp.Operators;
using static TorchSharp.Operators.BinaryOperators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Adds a tensor that broadcasts, in place.</summary>
        public Tensor add_(Tensor target) =>
            Change(
                "add_",
                self => self.add(target),
                () => Elementwise.Binary<Add>(this, target, "add_", into: this),
                target
            );

        /// <summary>Adds a number, in place.</summary>
        public Tensor add_(Scalar scalar)
        {
            using var operand = Filled(Shapes.Scalar, scalar, dtype, scoped: false);
            return add_(operand);
        }

        /// <summary>Subtracts a tensor that broadcasts, in place.</summary>
        public Tensor sub_(Tensor target) =>
            Change(
                "sub_",
                self => self.sub(target),
                () => Elementwise.Binary<Subtract>(this, target, "sub_", into: this),
                target
            );

        /// <summary>Subtracts a number, in place.</summary>
        public Tensor sub_(Scalar target)
        {
            using var operand = Filled(Shapes.Scalar, target, dtype, scoped: false);
            return sub_(operand);
        }

        /// <summary>Subtracts a tensor that broadcasts, in place.</summary>
        public Tensor subtract_(Tensor target) => sub_(target);

        /// <summary>Subtracts a number, in place.</summary>
        public Tensor subtract_(Scalar target) => sub_(target);

        /// <summary>Multiplies with a tensor that broadcasts, in place.</summary>
        public Tensor mul_(Tensor target) =>
            Change(
                "mul_",
                self => self.mul(target),
                () => Elementwise.Binary<Multiply>(this, target, "mul_", into: this),
                target
            );

        /// <summary>Multiplies with a number, in place.</summary>
        public Tensor mul_(Scalar target)
        {
            using var operand = Filled(Shapes.Scalar, target, dtype, scoped: false);
            return mul_(operand);
        }

        /// <summary>Divides by a tensor that broadcasts, in place.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Change(
                "div_",
                self => self.div(target, rounding_mode),
                rounding_mode == RoundingMode.None
                    ? () => Elementwise.Binary<Divide>(this, target, "div_", into: this)
                    : null,
                target
            );

        /// <summary>Divides by a number, in place.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            using var operand = Filled(Shapes.Scalar, target, dtype, scoped: false);
            return div_(operand, rounding_mode);
        }

        /// <summary>Divides by a tensor that broadcasts, in place.</summary>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        /// <summary>Divides by a number, in place.</summary>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        /// <summary>Adds alpha times a tensor, in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha)
        {
            using var scaled = target.mul(alpha);
            return add_(scaled);
        }

        /// <summary>Adds alpha times a number, in place.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => add_(scalar.AsDouble * alpha.AsDouble);
    }
}
