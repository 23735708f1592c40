using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The product of vectors, matrices or batches of matrices: (n)·(n) is a number, (m, k)·(k, n) a matrix, and
        /// the dimensions before the last two broadcast.
        /// </summary>
        /// <exception cref="ExternalException">The inner sizes or the types differ.</exception>
        public Tensor matmul(Tensor target)
        {
            var (left, right) = (Living.Rank, target.Living.Rank);
            if (left == 0 || right == 0)
                throw new ExternalException(
                    $"both arguments to matmul need to be at least 1D, but they are {left}D and {right}D"
                );
            if (left == 1 && right == 1)
                return dot(target);
            if (left == 1)
                return unsqueeze(0).matmul(target).squeeze(-2);
            if (right == 1)
                return matmul(target.unsqueeze(1)).squeeze(-1);
            if (left == 2 && right == 2)
                return mm(target);
            if (right == 2)
                return flatten(0, -2).mm(target).reshape([.. Shape[..^1], target.Shape[1]]);
            var batch = Shapes.Broadcast(Shape[..^2], target.Shape[..^2]);
            var a = expand([.. batch, .. Shape[^2..]]).reshape([-1, .. Shape[^2..]]);
            var b = target.expand([.. batch, .. target.Shape[^2..]]).reshape([-1, .. target.Shape[^2..]]);
            return a.bmm(b).reshape([.. batch, Shape[^2], target.Shape[^1]]);
        }

        /// <summary>The product of two matrices, (m, k)·(k, n).</summary>
        /// <exception cref="ExternalException">Not matrices, or the inner sizes or types differ.</exception>
        public Tensor mm(Tensor target)
        {
            if (Living.Rank != 2 || target.Living.Rank != 2)
                throw new ExternalException(
                    $"mm expects two matrices, found {Shapes.Text(Shape)} and {Shapes.Text(target.Shape)}"
                );
            ThrowUnlessMultiplies(target, "mat1 and mat2 shapes cannot be multiplied");
            var result = New([Shape[0], target.Shape[1]], dtype);
            Products.Matrix(this, target, result);
            return result.Track(
                "MmBackward0",
                [this, target],
                [this, target],
                (n, g) => [n.Needs(0) ? g.mm(n.Saved(1).t()) : null, n.Needs(1) ? n.Saved(0).t().mm(g) : null]
            );
        }

        /// <summary>The products of two batches of matrices, (b, m, k)·(b, k, n).</summary>
        /// <exception cref="ExternalException">Not batches of one size, or the inner sizes or types differ.</exception>
        public Tensor bmm(Tensor batch2)
        {
            if (Living.Rank != 3 || batch2.Living.Rank != 3 || Shape[0] != batch2.Shape[0])
                throw new ExternalException(
                    "bmm expects two batches of matrices of the same size, found "
                        + $"{Shapes.Text(Shape)} and {Shapes.Text(batch2.Shape)}"
                );
            ThrowUnlessMultiplies(batch2, "batch1 and batch2 shapes cannot be multiplied");
            var result = New([Shape[0], Shape[1], batch2.Shape[2]], dtype);
            Products.Batch(this, batch2, result);
            return result.Track(
                "BmmBackward0",
                [this, batch2],
                [this, batch2],
                (n, g) => [n.Needs(0) ? g.bmm(n.Saved(1).mT) : null, n.Needs(1) ? n.Saved(0).mT.bmm(g) : null]
            );
        }

        /// <summary>The product of a matrix and a vector.</summary>
        public Tensor mv(Tensor target) => matmul(target);

        /// <summary>The sum of the products of two vectors' elements.</summary>
        /// <exception cref="ExternalException">Not vectors of one length.</exception>
        public Tensor dot(Tensor target)
        {
            if (Living.Rank != 1 || target.Living.Rank != 1 || Shape[0] != target.Shape[0])
                throw new ExternalException(
                    "inconsistent tensor size, expected tensor [n] and src [n] to have the same number of elements, but "
                        + $"got {Shapes.Text(Shape)} and {Shapes.Text(target.Shape)}"
                );
            return mul(target).sum();
        }

        /// <summary>Every product of an element of one vector with one of the other.</summary>
        public Tensor outer(Tensor vec2) => unsqueeze(1).mul(vec2.unsqueeze(0));

        /// <summary>beta times this plus alpha times the product of two matrices.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Combined(mat1.mm(mat2), beta, alpha);

        /// <summary>beta times this plus alpha times the products of two batches of matrices.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Combined(batch1.bmm(batch2), beta, alpha);

        private Tensor Combined(Tensor product, float beta, float alpha) =>
            (beta == 1 ? this : mul(beta)).add(alpha == 1 ? product : product.mul(alpha));

        private void ThrowUnlessMultiplies(Tensor target, string message)
        {
            if (Shape[^1] != target.Shape[^2])
                throw new ExternalException(
                    $"{message} ({string.Join('x', Shape)} and {string.Join('x', target.Shape)})"
                );
            if (dtype != target.dtype)
                throw new ExternalException(
                    $"expected m1 and m2 to have the same dtype, but got: {dtype} != {target.dtype}"
                );
        }
    }
}
