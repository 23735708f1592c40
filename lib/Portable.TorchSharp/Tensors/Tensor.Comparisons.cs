using TorchSharp.Operators;
using static TorchSharp.Operators.Comparisons;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where an element equals the other's.</summary>
        public Tensor eq(Tensor target) => Elementwise.Compare<Equal>(this, target);

        /// <summary>Where an element equals a number.</summary>
        public Tensor eq(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return Elementwise.Compare<Equal>(this, operand);
        }

        /// <summary>Where an element differs from the other's.</summary>
        public Tensor ne(Tensor target) => Elementwise.Compare<NotEqual>(this, target);

        /// <summary>Where an element differs from a number.</summary>
        public Tensor ne(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return Elementwise.Compare<NotEqual>(this, operand);
        }

        /// <summary>Where an element differs from the other's.</summary>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary>Where an element is less than the other's.</summary>
        public Tensor lt(Tensor target) => Elementwise.Compare<Less>(this, target);

        /// <summary>Where an element is less than a number.</summary>
        public Tensor lt(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return Elementwise.Compare<Less>(this, operand);
        }

        /// <summary>Where an element is less than the other's.</summary>
        public Tensor less(Tensor target) => lt(target);

        /// <summary>Where an element is at most the other's.</summary>
        public Tensor le(Tensor target) => Elementwise.Compare<LessOrEqual>(this, target);

        /// <summary>Where an element is at most a number.</summary>
        public Tensor le(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return Elementwise.Compare<LessOrEqual>(this, operand);
        }

        /// <summary>Where an element is at most the other's.</summary>
        public Tensor less_equal(Tensor target) => le(target);

        /// <summary>Where an element is greater than the other's.</summary>
        public Tensor gt(Tensor target) => Elementwise.Compare<Greater>(this, target);

        /// <summary>Where an element is greater than a number.</summary>
        public Tensor gt(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return Elementwise.Compare<Greater>(this, operand);
        }

        /// <summary>Where an element is greater than the other's.</summary>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary>Where an element is at least the other's.</summary>
        public Tensor ge(Tensor target) => Elementwise.Compare<GreaterOrEqual>(this, target);

        /// <summary>Where an element is at least a number.</summary>
        public Tensor ge(Scalar target)
        {
            using var operand = Elementwise.Operand(this, target);
            return Elementwise.Compare<GreaterOrEqual>(this, operand);
        }

        /// <summary>Where an element is at least the other's.</summary>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary>The comparison ==, element by element.</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>The comparison == with a number.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>The comparison == of a number with a tensor.</summary>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>The comparison !=, element by element.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>The comparison != with a number.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>The comparison != of a number with a tensor.</summary>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>The comparison &lt;, element by element.</summary>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>The comparison &lt; with a number.</summary>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>The comparison &lt; of a number with a tensor.</summary>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>The comparison &gt;, element by element.</summary>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>The comparison &gt; with a number.</summary>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>The comparison &gt; of a number with a tensor.</summary>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>The comparison &lt;=, element by element.</summary>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>The comparison &lt;= with a number.</summary>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>The comparison &lt;= of a number with a tensor.</summary>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>The comparison &gt;=, element by element.</summary>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>The comparison &gt;= with a number.</summary>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>The comparison &gt;= of a number with a tensor.</summary>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        /// <summary>Where both are not zero.</summary>
        public Tensor logical_and(Tensor other) => Logical(other, (a, b) => a.mul(b));

        /// <summary>Where either is not zero.</summary>
        public Tensor logical_or(Tensor other) => Logical(other, (a, b) => a.maximum(b));

        /// <summary>Where just one is not zero.</summary>
        public Tensor logical_xor(Tensor other) => Logical(other, (a, b) => a.ne(b));

        /// <summary>Where an element is zero.</summary>
        public Tensor logical_not() => eq(0);

        /// <summary>Both, element by element.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.logical_and(right);

        /// <summary>Either, element by element.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.logical_or(right);

        /// <summary>Just one, element by element.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.logical_xor(right);

        /// <summary>Not, element by element.</summary>
        public static Tensor operator ~(Tensor left) => left.logical_not();

        /// <summary>Whether it is the same tensor; for a comparison of elements see <see cref="eq(Tensor)"/>.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>Whether both tensors show the same elements.</summary>
        public bool Equals(Tensor target) =>
            ReferenceEquals(this, target)
            || (Shape.AsSpan().SequenceEqual(target.Shape) && eq(target).all().ToBoolean());

        /// <inheritdoc/>
        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        private Tensor Logical(Tensor other, Func<Tensor, Tensor, Tensor> combine)
        {
            using var left = ne(0).to_type(ScalarType.Byte);
            using var right = other.ne(0).to_type(ScalarType.Byte);
            using var both = combine(left, right);
            return both.to_type(ScalarType.Bool, copy: true);
        }
    }
}
