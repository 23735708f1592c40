namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the rates by a factor when a measured value has stopped getting better.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool smallerIsBetter;
                    private readonly bool isRelative;
                    private readonly double factor;
                    private readonly double threshold;
                    private readonly double eps;
                    private readonly int patience;
                    private readonly int cooldown;
                    private readonly double[] lowest;
                    private double best;
                    private int badEpochs;
                    private int coolingEpochs;

                    /// <inheritdoc cref="lr_scheduler.ReduceLROnPlateau"/>
                    public ReduceLROnPlateau(
                        Optimizer optimizer,
                        string mode = "min",
                        double factor = 0.1,
                        int patience = 10,
                        double threshold = 1e-4,
                        string threshold_mode = "rel",
                        int cooldown = 0,
                        IList<double> min_lr = null!,
                        double eps = 1e-8,
                        bool verbose = false
                    )
                        : base(optimizer, -1, verbose)
                    {
                        if (factor >= 1)
                            throw new ArgumentException(
                                $"factor should be below 1, found {factor}",
                                nameof(factor)
                            );
                        if (mode is not ("min" or "max"))
                            throw new ArgumentException(
                                $"mode '{mode}' is unknown, expected 'min' or 'max'",
                                nameof(mode)
                            );
                        if (threshold_mode is not ("rel" or "abs"))
                            throw new ArgumentException(
                                $"threshold mode '{threshold_mode}' is unknown, expected 'rel' or 'abs'",
                                nameof(threshold_mode)
                            );
                        smallerIsBetter = mode == "min";
                        isRelative = threshold_mode == "rel";
                        (this.factor, this.threshold, this.eps) = (factor, threshold, eps);
                        (this.patience, this.cooldown) = (patience, cooldown);
                        lowest = min_lr switch
                        {
                            null or [] => new double[Groups.Length],
                            [var one] => [.. Enumerable.Repeat(one, Groups.Length)],
                            _ => [.. min_lr],
                        };
                        best = smallerIsBetter ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <summary>Tells the value measured in this epoch.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        Epoch = epoch ?? Epoch + 1;
                        if (IsBetter(current))
                            (best, badEpochs) = (current, 0);
                        else
                            badEpochs++;
                        if (coolingEpochs > 0)
                        {
                            coolingEpochs--;
                            badEpochs = 0;
                        }
                        if (badEpochs <= patience)
                            return;
                        Reduce();
                        (coolingEpochs, badEpochs) = (cooldown, 0);
                    }

                    /// <summary>Refused: this schedule needs the measured value.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step() => step(null);

                    /// <inheritdoc cref="step()"/>
                    public override void step(int? epoch) =>
                        throw new InvalidOperationException(
                            "ReduceLROnPlateau needs the measured value: use step(double, int?)."
                        );

                    private bool IsBetter(double current)
                    {
                        var margin = smallerIsBetter ? -threshold : threshold;
                        var bound = isRelative ? best * (1 + margin) : best + margin;
                        return smallerIsBetter ? current < bound : current > bound;
                    }

                    private void Reduce()
                    {
                        for (var i = 0; i < Groups.Length; i++)
                        {
                            var rate = Math.Max(Groups[i].LearningRate * factor, lowest[i]);
                            if (Groups[i].LearningRate - rate <= eps)
                                continue;
                            Groups[i].LearningRate = rate;
                            if (Verbose)
                                Console.WriteLine(
                                    $"Epoch {Epoch}: reducing learning rate of group {i} to {rate:g4}."
                                );
                        }
                    }
                }
            }
        }
    }
}
