using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Each element without its sign.</summary>
        public Tensor abs() =>
            Elementwise
                .Unary<UnaryOperators.Abs>(this, "abs")
                .Track("AbsBackward0", [this], [this], (n, g) => [g.mul(n.Saved(0).sign())]);

        /// <summary>Each element with the other sign.</summary>
        public Tensor neg() =>
            Elementwise
                .Unary<UnaryOperators.Negate>(this, "neg")
                .Track("NegBackward0", [this], [], (n, g) => [g.neg()]);

        /// <summary>Each element with the other sign.</summary>
        public Tensor negative() => neg();

        /// <summary>-1, 0 or 1 by the sign of each element.</summary>
        public Tensor sign() =>
            Elementwise
                .Unary<UnaryOperators.Sign>(this, "sign")
                .Track("SignBackward0", [this], [], (n, g) => [g.mul(0)]);

        /// <summary>Each element times itself.</summary>
        public Tensor square() =>
            Elementwise
                .Unary<UnaryOperators.Square>(this, "square")
                .Track("PowBackward0", [this], [this], (n, g) => [g.mul(n.Saved(0)).mul(2)]);

        /// <summary>Each element, or zero where it is negative.</summary>
        public Tensor relu()
        {
            var y = Rectifier.Of(this);
            return y.Track("ReluBackward0", [this], [y], (n, g) => [Rectifier.Backward(n.Saved(0), g)]);
        }

        /// <summary>Each element to the power of a number.</summary>
        public Tensor pow(Scalar exponent)
        {
            var power = exponent.AsDouble;
            if (power == 2)
                return square();
            using var operand = Elementwise.Operand(this, exponent);
            return Powers
                .Of(this, operand)
                .Track(
                    "PowBackward0",
                    [this],
                    [this],
                    (n, g) => [power == 0 ? g.mul(0) : g.mul(n.Saved(0).pow(power - 1).mul(power))]
                );
        }

        /// <summary>Each element to the power of the other's.</summary>
        public Tensor pow(Tensor exponent)
        {
            var (left, right) = (Living.Shape, exponent.Living.Shape);
            var y = Powers.Of(this, exponent);
            return y.Track(
                "PowBackward1",
                [this, exponent],
                [this, exponent, y],
                (n, g) =>
                    [
                        n.Needs(0)
                            ? g.mul(n.Saved(1)).mul(n.Saved(0).pow(n.Saved(1).sub(1))).SumTo(left)
                            : null,
                        n.Needs(1) ? g.mul(n.Saved(2)).mul(n.Saved(0).log()).SumTo(right) : null,
                    ]
            );
        }
    }
}
