using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>Losses as functions, checked against their modules on the way.</summary>
internal static class Losses
{
    internal static IEnumerable<(string Name, Operation Run)> Operations =>
        [
            (
                "cross_entropy",
                (x, a) =>
                    [
                        F.cross_entropy(
                            x[0],
                            x[1],
                            a.Flag("weighted") ? x[2].detach() : null,
                            a.Long("ignore_index"),
                            a.Reduction,
                            a.Number("label_smoothing")
                        ),
                    ]
            ),
            ("cross_entropy_vector", (x, a) => [F.cross_entropy(x[0], x[1], reduction: a.Reduction)]),
            (
                "nll_loss",
                (x, a) => [F.nll_loss(x[0], x[1], a.Flag("weighted") ? x[2].detach() : null, a.Reduction)]
            ),
            ("mse_loss", (x, a) => [F.mse_loss(x[0], x[1], a.Reduction)]),
            ("l1_loss", (x, a) => [F.l1_loss(x[0], x[1], a.Reduction)]),
            ("smooth_l1_loss", (x, a) => [F.smooth_l1_loss(x[0], x[1], a.Reduction, a.Number("beta"))]),
            ("huber_loss", (x, a) => [F.huber_loss(x[0], x[1], a.Number("delta"), a.Reduction)]),
            ("bce", (x, a) => [F.binary_cross_entropy(x[0], x[1].detach(), null, a.Reduction)]),
            (
                "bce_with_logits",
                (x, a) =>
                    [
                        F.binary_cross_entropy_with_logits(
                            x[0],
                            x[1].detach(),
                            a.Flag("weighted") ? x[2].detach() : null,
                            a.Reduction,
                            a.Flag("weighted") ? x[3].detach() : null
                        ),
                    ]
            ),
        ];
}
