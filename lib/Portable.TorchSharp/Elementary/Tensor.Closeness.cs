namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where an element is not a number.</summary>
        public Tensor isnan() => ne(this);

        /// <summary>Where an element is infinite.</summary>
        public Tensor isinf() => Tidied(() => abs().eq(double.PositiveInfinity));

        /// <summary>Where an element is a finite number.</summary>
        public Tensor isfinite() => Tidied(() => abs().lt(double.PositiveInfinity));

        /// <summary>Where |this - other| is at most atol + rtol · |other|.</summary>
        public Tensor isclose(
            Tensor other,
            double rtol = 1E-05,
            double atol = 1E-08,
            bool nanEqual = false
        ) =>
            Tidied(() =>
            {
                var near = sub(other).abs().le(other.abs().mul(rtol).add(atol));
                // infinities of one sign are equal, their difference is not a number
                var close = near.logical_and(other.isfinite()).logical_or(eq(other));
                return nanEqual ? close.logical_or(isnan().logical_and(other.isnan())) : close;
            });

        /// <summary>Whether all elements are close.</summary>
        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
        {
            using var scope = NewDisposeScope();
            return isclose(target, rtol, atol, equal_nan).all().ToBoolean();
        }

        /// <summary>this + value · tensor1 · tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Tidied(() => add(tensor1.mul(tensor2).mul(value)));

        /// <summary>this + value · tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Tidied(() => add(tensor1.div(tensor2).mul(value)));

        /// <summary>this + weight · (end - this).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Tidied(() => add(end.sub(this).mul(weight)));
    }
}
