namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Elements below min become min, above max become max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) =>
            Tidied(() => Clamped(Bound(min), Bound(max)));

        /// <summary>Elements below min become min, above max become max; the bounds broadcast.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Tidied(() => Clamped(min, max));

        /// <summary>Elements below min become min.</summary>
        public Tensor clamp_min(Scalar min) => clamp(min, (Scalar?)null);

        /// <summary>Elements above max become max.</summary>
        public Tensor clamp_max(Scalar max) => clamp((Scalar?)null, max);

        /// <inheritdoc cref="clamp(Scalar, Scalar)"/>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) =>
            Change("clamp_", self => self.clamp(min, max));

        /// <inheritdoc cref="clamp_min"/>
        public Tensor clamp_min_(Scalar min) => Change("clamp_min_", self => self.clamp_min(min));

        /// <inheritdoc cref="clamp_max"/>
        public Tensor clamp_max_(Scalar max) => Change("clamp_max_", self => self.clamp_max(max));

        private Tensor? Bound(Scalar? value) =>
            value is null ? null : Operators.Elementwise.Operand(this, value);

        private Tensor Clamped(Tensor? min, Tensor? max)
        {
            if (min is null && max is null)
                throw new ArgumentException("torch.clamp: At least one of 'min' or 'max' must not be None");
            var result = min is null ? this : torch.where(lt(min), min, this);
            return max is null ? result : torch.where(result.gt(max), max, result);
        }
    }

    /// <inheritdoc cref="Tensor.clamp(Scalar, Scalar)"/>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <inheritdoc cref="Tensor.clamp(Tensor, Tensor)"/>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <inheritdoc cref="Tensor.clamp_min"/>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <inheritdoc cref="Tensor.clamp_max"/>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);
}
