namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Half a cosine from the initial rates down to eta_min in T_max epochs, and up again.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double period;
                    private readonly double lowest;

                    /// <inheritdoc cref="lr_scheduler.CosineAnnealingLR"/>
                    public CosineAnnealingLR(
                        Optimizer optimizer,
                        double T_max,
                        double eta_min = 0,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : base(optimizer, last_epoch, verbose)
                    {
                        (period, lowest) = (T_max, eta_min);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch == 0)
                            return Groups.Select(g => g.LearningRate);
                        if ((Epoch - 1 - period) % (2 * period) == 0)
                        {
                            var rise = (1 - Math.Cos(Math.PI / period)) / 2;
                            return Groups.Select((g, i) => g.LearningRate + (BaseRates[i] - lowest) * rise);
                        }
                        var factor =
                            (1 + Math.Cos(Math.PI * Epoch / period))
                            / (1 + Math.Cos(Math.PI * (Epoch - 1) / period));
                        return Groups.Select(g => factor * (g.LearningRate - lowest) + lowest);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr()
                    {
                        var height = (1 + Math.Cos(Math.PI * Epoch / period)) / 2;
                        return BaseRates.Select(rate => lowest + (rate - lowest) * height);
                    }
                }
            }
        }
    }
}
