using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>Products and factors of matrices.</summary>
internal static class Matrices
{
    internal static IEnumerable<(string Name, Operation Run)> Operations =>
        [
            ("matmul", (x, _) => [x[0].matmul(x[1])]),
            ("mm", (x, _) => [x[0].mm(x[1])]),
            ("bmm", (x, _) => [x[0].bmm(x[1])]),
            ("baddbmm", (x, a) => [x[0].baddbmm(x[1], x[2], a.Single("beta"), a.Single("alpha"))]),
            ("addmm", (x, a) => [x[0].addmm(x[1], x[2], a.Single("beta"), a.Single("alpha"))]),
            ("outer", (x, _) => [x[0].outer(x[1])]),
            ("dot", (x, _) => [x[0].dot(x[1])]),
            ("linear", (x, _) => [F.linear(x[0], x[1], x[2])]),
            ("einsum", (x, a) => [einsum(a.Text("equation"), x)]),
            ("qr", (x, _) => Reductions.Pair(linalg.qr(x[0]))),
            ("tril", (x, a) => [x[0].tril(a.Long("diagonal"))]),
            ("triu", (x, a) => [x[0].triu(a.Long("diagonal"))]),
        ];
}
