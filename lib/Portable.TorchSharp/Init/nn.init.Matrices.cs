namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>A random matrix of orthogonal rows or columns (Saxe et al., 2013), of later dimensions taken as one.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                if (tensor.ndim < 2)
                    throw new ArgumentException(
                        $"Only tensors with 2 or more dimensions are supported, found {tensor.ndim}"
                    );
                return Unrecorded(
                    tensor,
                    t =>
                    {
                        using var scope = NewDisposeScope();
                        var rows = t.shape[0];
                        var columns = t.numel() / rows;
                        var drawn = randn([rows, columns], t.dtype);
                        var (q, r) = linalg.qr(rows < columns ? drawn.t() : drawn);
                        // signs that make Q uniform over all orthogonal matrices
                        q = q * r.diagonal().sign();
                        t.copy_((rows < columns ? q.t() : q).reshape(t.shape)).mul_(gain);
                    }
                );
            }

            /// <summary>A matrix of normal numbers in which a share of each column is zero (Martens, 2010).</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                if (tensor.ndim != 2)
                    throw new ArgumentException(
                        $"Only tensors with 2 dimensions are supported, found {tensor.ndim}"
                    );
                return Unrecorded(
                    tensor,
                    t =>
                    {
                        using var scope = NewDisposeScope();
                        var zeros = (long)Math.Ceiling(sparsity * t.shape[0]);
                        t.normal_(0, std);
                        for (var column = 0; column < t.shape[1]; column++)
                        {
                            foreach (var row in randperm(t.shape[0]).data<long>().ToArray().Take((int)zeros))
                                t.select(0, row).select(0, column).zero_();
                        }
                    }
                );
            }
        }
    }
}
