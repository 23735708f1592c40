using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>Losses as functions; each module must give the same.</summary>
internal static class Losses
{
    internal static IEnumerable<(string Name, Operation Run)> Operations =>
        [
            ("cross_entropy", CrossEntropy),
            ("cross_entropy_vector", (x, a) => [F.cross_entropy(x[0], x[1], reduction: a.Reduction)]),
            (
                "nll_loss",
                (x, a) =>
                    Same(
                        F.nll_loss(x[0], x[1], Weight(x, a), a.Reduction),
                        nn.NLLLoss(Weight(x, a), a.Reduction),
                        x
                    )
            ),
            ("mse_loss", (x, a) => Same(F.mse_loss(x[0], x[1], a.Reduction), nn.MSELoss(a.Reduction), x)),
            ("l1_loss", (x, a) => Same(F.l1_loss(x[0], x[1], a.Reduction), nn.L1Loss(a.Reduction), x)),
            (
                "smooth_l1_loss",
                (x, a) =>
                    Same(
                        F.smooth_l1_loss(x[0], x[1], a.Reduction, a.Number("beta")),
                        nn.SmoothL1Loss(a.Reduction, a.Number("beta")),
                        x
                    )
            ),
            (
                "huber_loss",
                (x, a) =>
                    Same(
                        F.huber_loss(x[0], x[1], a.Number("delta"), a.Reduction),
                        nn.HuberLoss(a.Number("delta"), a.Reduction),
                        x
                    )
            ),
            (
                "bce",
                (x, a) =>
                    Same(
                        F.binary_cross_entropy(x[0], x[1].detach(), null, a.Reduction),
                        nn.BCELoss(null, a.Reduction),
                        x
                    )
            ),
            ("bce_with_logits", BceWithLogits),
        ];

    private static Tensor[] CrossEntropy(Tensor[] x, Arguments a)
    {
        var (ignored, smoothing) = (a.Long("ignore_index"), a.Number("label_smoothing"));
        var loss = F.cross_entropy(x[0], x[1], Weight(x, a), ignored, a.Reduction, smoothing);
        return Same(
            loss,
            new TorchSharp.Modules.CrossEntropyLoss(Weight(x, a), ignored, a.Reduction, smoothing),
            x
        );
    }

    private static Tensor[] BceWithLogits(Tensor[] x, Arguments a)
    {
        var positive = a.Flag("weighted") ? x[3].detach() : null;
        return Same(
            F.binary_cross_entropy_with_logits(x[0], x[1].detach(), Weight(x, a), a.Reduction, positive),
            nn.BCEWithLogitsLoss(Weight(x, a), a.Reduction, positive),
            x
        );
    }

    private static Tensor? Weight(Tensor[] x, Arguments a) => a.Flag("weighted") ? x[2].detach() : null;

    private static Tensor[] Same(Tensor loss, nn.Module<Tensor, Tensor, Tensor> module, Tensor[] x)
    {
        Assert.True(loss.eq(module.call(x[0], x[1])).all().ToBoolean());
        return [loss];
    }
}
