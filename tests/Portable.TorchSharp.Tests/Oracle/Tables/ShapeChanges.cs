using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>Views, joins, selections and orders.</summary>
internal static class ShapeChanges
{
    internal static IEnumerable<(string Name, Operation Run)> Operations =>
        [
            ("reshape", (x, a) => [x[0].reshape(a.Longs("shape"))]),
            ("view", (x, a) => [x[0].view(a.Longs("shape"))]),
            ("transpose", (x, a) => [x[0].transpose(a.Long("a"), a.Long("b"))]),
            ("permute", (x, a) => [x[0].permute(a.Longs("dims"))]),
            ("expand", (x, a) => [x[0].expand(a.Longs("shape"))]),
            ("squeeze", (x, a) => [x[0].squeeze(a.Long("dim"))]),
            ("unsqueeze", (x, a) => [x[0].unsqueeze(a.Long("dim"))]),
            ("flatten", (x, a) => [x[0].flatten(a.Long("a"), a.Long("b"))]),
            ("narrow", (x, a) => [x[0].narrow(a.Long("dim"), a.Long("start"), a.Long("length"))]),
            ("select", (x, a) => [x[0].select(a.Long("dim"), a.Long("index"))]),
            (
                "slice",
                (x, a) =>
                    [
                        x[0][
                            TensorIndex.Colon,
                            TensorIndex.Slice(a.Long("start"), a.Long("stop"), a.Long("step"))
                        ],
                    ]
            ),
            ("cat", (x, a) => [cat(x, a.Long("dim"))]),
            ("stack", (x, a) => [stack(x, a.Long("dim"))]),
            ("chunk", (x, a) => x[0].chunk(a.Long("chunks"), a.Long("dim"))),
            ("split", (x, a) => x[0].split(a.Long("size"), a.Int("dim"))),
            ("unbind", (x, a) => x[0].unbind(a.Long("dim"))),
            ("flip", (x, a) => [x[0].flip(a.Longs("dims"))]),
            ("roll", (x, a) => [x[0].roll(a.Long("shifts"), a.Long("dims"))]),
            ("repeat", (x, a) => [x[0].repeat(a.Longs("sizes"))]),
            ("tile", (x, a) => [x[0].tile(a.Longs("sizes"))]),
            ("index_select", (x, a) => [x[0].index_select(a.Long("dim"), x[1])]),
            ("gather", (x, a) => [x[0].gather(a.Long("dim"), x[1])]),
            ("index_rows", (x, _) => [x[0][TensorIndex.Tensor(x[1])]]),
            ("where", (x, _) => [where(x[0], x[1], x[2])]),
            ("masked_fill", (x, a) => [x[0].masked_fill(x[1], a.Number("value"))]),
            ("masked_select", (x, _) => [x[0].masked_select(x[1])]),
            ("scatter", (x, a) => [x[0].scatter(a.Long("dim"), x[1], x[2])]),
            ("diag", (x, _) => [x[0].diag()]),
            ("one_hot", (x, a) => [F.one_hot(x[0], a.Long("num_classes"))]),
            ("sort", (x, a) => Reductions.Pair(x[0].sort(a.Long("dim"), a.Flag("descending")))),
            ("argsort", (x, a) => [x[0].argsort(a.Long("dim"), a.Flag("descending"))]),
            ("topk", (x, a) => Reductions.Pair(x[0].topk(a.Int("k"), a.Int("dim"), a.Flag("largest")))),
            ("layer_norm", (x, _) => [F.layer_norm(x[0], [5], x[1], x[2])]),
            ("normalize", (x, a) => [F.normalize(x[0], a.Number("p"), a.Long("dim"))]),
        ];
}
