using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;
using static TorchSharp.Operators.BinaryOperators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum, element by element, of two tensors that broadcast.</summary>
        /// <exception cref="ExternalException">The shapes do not broadcast.</exception>
        public Tensor add(Tensor target)
        {
            if (dtype == ScalarType.Bool && target.dtype == ScalarType.Bool)
                return logical_or(target);
            var (left, right) = (Living.Shape, target.Living.Shape);
            return Elementwise
                .Binary<Add>(this, target, "add")
                .Track(
                    "AddBackward0",
                    [this, target],
                    [],
                    (n, g) => [Reach(n, 0, g, left), Reach(n, 1, g, right)]
                );
        }

        /// <summary>The sum with alpha times another tensor.</summary>
        public Tensor add(Tensor target, Scalar alpha)
        {
            using var scaled = target.mul(alpha);
            return add(scaled);
        }

        /// <summary>The sum with a number.</summary>
        public Tensor add(Scalar scalar)
        {
            using var operand = Elementwise.Operand(this, scalar);
            return add(operand);
        }

        /// <summary>The sum with alpha times a number.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => add(scalar.AsDouble * alpha.AsDouble);

        /// <summary>The difference, element by element, of two tensors that broadcast.</summary>
        /// <exception cref="ExternalException">The shapes do not broadcast.</exception>
        public Tensor sub(Tensor target)
        {
            var (left, right) = (Living.Shape, target.Living.Shape);
            return Elementwise
                .Binary<Subtract>(this, target, "sub")
                .Track(
                    "SubBackward0",
                    [this, target],
                    [],
                    (n, g) => [Reach(n, 0, g, left), n.Needs(1) ? g.neg().SumTo(right) : null]
                );
        }

        /// <summary>The difference with a number.</summary>
        public Tensor sub(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return sub(operand);
        }

        /// <summary>The difference with another tensor.</summary>
        public Tensor subtract(Tensor target) => sub(target);

        /// <summary>The difference with a number.</summary>
        public Tensor subtract(Scalar target) => sub(target);

        /// <summary>The product, element by element, of two tensors that broadcast.</summary>
        /// <exception cref="ExternalException">The shapes do not broadcast.</exception>
        public Tensor mul(Tensor target)
        {
            if (dtype == ScalarType.Bool && target.dtype == ScalarType.Bool)
                return logical_and(target);
            var (left, right) = (Living.Shape, target.Living.Shape);
            return Elementwise
                .Binary<Multiply>(this, target, "mul")
                .Track(
                    "MulBackward0",
                    [this, target],
                    [this, target],
                    (n, g) =>
                        [
                            n.Needs(0) ? g.mul(n.Saved(1)).SumTo(left) : null,
                            n.Needs(1) ? g.mul(n.Saved(0)).SumTo(right) : null,
                        ]
                );
        }

        /// <summary>The product with a number.</summary>
        public Tensor mul(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return mul(operand);
        }

        /// <summary>The product with another tensor.</summary>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary>The product with a number.</summary>
        public Tensor multiply(Scalar target) => mul(target);

        /// <summary>The quotient, element by element; whole numbers are divided as floating-point ones.</summary>
        /// <param name="target">The divisor, which broadcasts.</param>
        /// <param name="rounding_mode">Round towards zero or down, or not at all.</param>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None)
        {
            if (rounding_mode == RoundingMode.floor)
                return floor_divide(target);
            if (rounding_mode == RoundingMode.trunc)
                return Truncated(target);
            var wider = Scalars.ScalarTypes.Promote(this, target);
            if (!Scalars.ScalarTypes.IsFloat(wider))
                return @to_type(get_default_dtype()).div(target.to_type(get_default_dtype()));
            var (left, right) = (Living.Shape, target.Living.Shape);
            return Elementwise
                .Binary<Divide>(this, target, "div")
                .Track(
                    "DivBackward0",
                    [this, target],
                    [this, target],
                    (n, g) =>
                        [
                            n.Needs(0) ? g.div(n.Saved(1)).SumTo(left) : null,
                            n.Needs(1)
                                ? g.mul(n.Saved(0)).div(n.Saved(1).mul(n.Saved(1))).neg().SumTo(right)
                                : null,
                        ]
                );
        }

        /// <summary>The quotient with a number.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            using var operand = Elementwise.Operand(this, target);
            return div(operand, rounding_mode);
        }

        /// <summary>The quotient with another tensor.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        /// <summary>The quotient with a number.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        /// <summary>The quotient rounded down, without gradient.</summary>
        public Tensor floor_divide(Tensor other) =>
            Elementwise.Binary<FloorDivide>(this, other, "floor_divide");

        /// <summary>The quotient with a number rounded down, without gradient.</summary>
        public Tensor floor_divide(Scalar other)
        {
            using var operand = Elementwise.Operand(this, other);
            return floor_divide(operand);
        }

        private Tensor Truncated(Tensor target)
        {
            using var quotient = div(target);
            using var whole = quotient.trunc();
            return whole.to_type(Scalars.ScalarTypes.Promote(this, target), copy: true);
        }

        /// <summary>A gradient that passes through, summed over what was broadcast; null where it is not wanted.</summary>
        private static Tensor? Reach(FormulaNode node, int input, Tensor grad, long[] shape) =>
            node.Needs(input) ? grad.SumTo(shape) : null;

        /// <summary>Sums over the dimensions along which a tensor of the given shape was repeated.</summary>
        internal Tensor SumTo(long[] shape)
        {
            if (Shape.AsSpan().SequenceEqual(shape))
                return this;
            var added = Rank - shape.Length;
            var repeated = new List<long>();
            for (var d = 0; d < Rank; d++)
                if (d < added || (shape[d - added] == 1 && Shape[d] != 1))
                    repeated.Add(d);
            return repeated.Count == 0 ? reshape(shape) : sum([.. repeated], keepdim: true).reshape(shape);
        }
    }
}
