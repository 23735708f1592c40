using System.Runtime.InteropServices;
using TorchSharp.Algebra;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>How much of Q a factorisation gives.</summary>
        public enum QRMode
        {
            /// <summary>As many columns as the smaller side of the matrix.</summary>
            Reduced = 0,

            /// <summary>All columns.</summary>
            Complete = 1,

            /// <summary>None.</summary>
            R = 2,
        }

        /// <summary>Factors each matrix into an orthogonal and an upper triangular one.</summary>
        /// <exception cref="ExternalException">Not matrices of floating-point numbers.</exception>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced)
        {
            if (input.Rank < 2 || !input.is_floating_point())
                throw new ExternalException(
                    $"linalg.qr: expected matrices of floating-point numbers, found {input.dtype} {Shapes.Text(input.Shape)}"
                );
            var (rows, columns) = (input.Shape[^2], input.Shape[^1]);
            var width = mode == QRMode.Complete ? rows : Math.Min(rows, columns);
            if (Graph.Records([input]) && (mode != QRMode.Reduced || rows < columns))
                throw new NotSupportedException(
                    "linalg.qr: gradients need the mode Reduced and at least as many rows as columns"
                );
            var (q, r) = Factored(input, (int)rows, (int)columns, (int)width);
            Graph.Track(
                [q, r],
                "LinalgQrBackward0",
                [input],
                [q, r],
                (n, g) => [Backward(n.Saved(0), n.Saved(1), g)]
            );
            return mode == QRMode.R ? (empty(0, input.dtype), r) : (q, r);
        }

        private static (Tensor Q, Tensor R) Factored(Tensor input, int rows, int columns, int width)
        {
            using var scope = NewDisposeScope();
            var matrices = input.detach().to_type(ScalarType.Float64).reshape(-1, rows, columns);
            var q = zeros([matrices.Shape[0], rows, width], ScalarType.Float64);
            var r = zeros([matrices.Shape[0], width, columns], ScalarType.Float64);
            for (var i = 0; i < matrices.Shape[0]; i++)
            {
                var (qi, ri) = (new double[rows * width], new double[width * columns]);
                Householder.Factor(
                    matrices.select(0, i).data<double>().ToArray(),
                    rows,
                    columns,
                    qi,
                    ri,
                    width
                );
                qi.CopyTo(q.Span<double>()[(i * rows * width)..]);
                ri.CopyTo(r.Span<double>()[(i * width * columns)..]);
            }
            var batch = input.Shape[..^2];
            return (
                q.reshape([.. batch, rows, width]).to_type(input.dtype).MoveToOuterDisposeScope(),
                r.reshape([.. batch, width, columns]).to_type(input.dtype).MoveToOuterDisposeScope()
            );
        }

        /// <summary>(gQ + Q · sym(R·gRᵀ - gQᵀ·Q)) · R⁻ᵀ, sym copying the lower triangle over the upper.</summary>
        private static Tensor Backward(Tensor q, Tensor r, Tensor?[] grads)
        {
            var gq = grads[0] ?? zeros_like(q);
            var gr = grads[1] ?? zeros_like(r);
            var m = r.matmul(gr.mT) - gq.mT.matmul(q);
            var right = gq + q.matmul(m.tril() + m.tril(-1).mT);
            return SolvedByTransposed(r, right);
        }

        /// <summary>x of x · rᵀ = right, for upper triangular r: column after column from the last.</summary>
        private static Tensor SolvedByTransposed(Tensor r, Tensor right)
        {
            var size = (int)r.Shape[^1];
            var x = new Tensor[size];
            for (var j = size - 1; j >= 0; j--)
            {
                var column = right.select(-1, j);
                for (var k = j + 1; k < size; k++)
                    column = column - x[k] * r.select(-2, j).select(-1, k).unsqueeze(-1);
                x[j] = column / r.select(-2, j).select(-1, j).unsqueeze(-1);
            }
            return stack(x, -1);
        }
    }
}
