using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>Sums, means, extremes, norms, and what normalizes along a dimension.</summary>
internal static class Reductions
{
    internal static IEnumerable<(string Name, Operation Run)> Operations =>
        [
            ("sum", (x, _) => [x[0].sum()]),
            ("mean", (x, _) => [x[0].mean()]),
            ("sum_dim", (x, a) => [x[0].sum(a.Longs("dim"), a.Flag("keepdim"))]),
            ("mean_dim", (x, a) => [x[0].mean(a.Longs("dim"), a.Flag("keepdim"))]),
            ("var", (x, a) => [x[0].var(a.Flag("unbiased"))]),
            ("std", (x, a) => [x[0].std(a.Flag("unbiased"))]),
            ("var_dim", (x, a) => [x[0].var(a.Longs("dim"), a.Flag("unbiased"), a.Flag("keepdim"))]),
            ("std_dim", (x, a) => [x[0].std(a.Longs("dim"), a.Flag("unbiased"), a.Flag("keepdim"))]),
            ("max", (x, _) => [x[0].max()]),
            ("min", (x, _) => [x[0].min()]),
            ("max_dim", (x, a) => Pair(x[0].max(a.Long("dim"), a.Flag("keepdim")))),
            ("min_dim", (x, a) => Pair(x[0].min(a.Long("dim"), a.Flag("keepdim")))),
            ("argmax", (x, _) => [x[0].argmax()]),
            ("argmin", (x, _) => [x[0].argmin()]),
            ("argmax_dim", (x, a) => [x[0].argmax(a.Long("dim"), a.Flag("keepdim"))]),
            ("argmin_dim", (x, a) => [x[0].argmin(a.Long("dim"), a.Flag("keepdim"))]),
            ("logsumexp", (x, a) => [x[0].logsumexp(a.Long("dim"), a.Flag("keepdim"))]),
            ("softmax", (x, a) => [x[0].softmax(a.Long("dim"))]),
            ("log_softmax", (x, a) => [x[0].log_softmax(a.Long("dim"))]),
            ("cumsum", (x, a) => [x[0].cumsum(a.Long("dim"))]),
            ("prod", (x, _) => [x[0].prod()]),
            ("norm", (x, a) => [x[0].norm(a.Single("p"))]),
            ("norm_dim", (x, a) => [x[0].norm(a.Int("dim"), a.Flag("keepdim"), a.Single("p"))]),
            ("vector_norm", (x, a) => [linalg.vector_norm(x[0], a.Number("ord"))]),
            ("linalg_norm", (x, _) => [linalg.norm(x[0])]),
            ("all", (x, _) => [x[0].all()]),
            ("any", (x, _) => [x[0].any()]),
            ("all_dim", (x, a) => [x[0].all(a.Long("dim"))]),
            ("any_dim", (x, a) => [x[0].any(a.Long("dim"))]),
        ];

    internal static Tensor[] Pair((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];
}
