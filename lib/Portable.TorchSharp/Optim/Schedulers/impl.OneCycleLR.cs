namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>
                /// One cycle: the rates rise from a low start to max_lr and fall to almost nothing, while the momentum
                /// does the opposite (Smith and Topin, 2017).
                /// </summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly double[] highest;
                    private readonly double[] initial;
                    private readonly double[] final;
                    private readonly double[]? lowMomentum;
                    private readonly double[]? highMomentum;
                    private readonly int steps;
                    private readonly double rise;
                    private readonly AnnealStrategy strategy;
                    private readonly bool hasThreePhases;

                    /// <summary>How to go from one rate to the next.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Half a cosine.</summary>
                        Cos,

                        /// <summary>A straight line.</summary>
                        Linear,
                    }

                    /// <inheritdoc cref="lr_scheduler.OneCycleLR"/>
                    public OneCycleLR(
                        Optimizer optimizer,
                        double max_lr,
                        int total_steps = -1,
                        int epochs = -1,
                        int steps_per_epoch = -1,
                        double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos,
                        bool cycle_momentum = true,
                        double base_momentum = 0.85,
                        double max_momentum = 0.95,
                        double div_factor = 25,
                        double final_div_factor = 1e4,
                        bool three_phase = false,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : this(
                            optimizer,
                            Same(optimizer, max_lr),
                            total_steps,
                            epochs,
                            steps_per_epoch,
                            pct_start,
                            anneal_strategy,
                            cycle_momentum,
                            Same(optimizer, base_momentum),
                            Same(optimizer, max_momentum),
                            div_factor,
                            final_div_factor,
                            three_phase,
                            last_epoch,
                            verbose
                        ) { }

                    /// <summary>One highest rate and one pair of momenta for each parameter group.</summary>
                    public OneCycleLR(
                        Optimizer optimizer,
                        IEnumerable<double> max_lr,
                        int total_steps = -1,
                        int epochs = -1,
                        int steps_per_epoch = -1,
                        double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos,
                        bool cycle_momentum = true,
                        IEnumerable<double> base_momentum = null!,
                        IEnumerable<double> max_momentum = null!,
                        double div_factor = 25,
                        double final_div_factor = 1e4,
                        bool three_phase = false,
                        int last_epoch = -1,
                        bool verbose = false
                    )
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (cycle_momentum && optimizer is not (IMomentum or IBetas))
                            throw new ArgumentException(
                                "optimizer must support momentum with `cycle_momentum` option enabled"
                            );
                        if (pct_start is < 0 or > 1)
                            throw new ArgumentException(
                                $"Expected pct_start between 0 and 1, but got {pct_start}"
                            );
                        steps = Steps(total_steps, epochs, steps_per_epoch);
                        (rise, strategy, hasThreePhases) = (pct_start, anneal_strategy, three_phase);
                        highest = [.. max_lr];
                        initial = [.. highest.Select(rate => rate / div_factor)];
                        final = [.. initial.Select(rate => rate / final_div_factor)];
                        if (cycle_momentum)
                        {
                            lowMomentum = [.. base_momentum ?? Same(optimizer, 0.85)];
                            highMomentum = [.. max_momentum ?? Same(optimizer, 0.95)];
                        }
                        step();
                    }

                    /// <inheritdoc/>
                    /// <exception cref="InvalidOperationException">More steps than the cycle has.</exception>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch > steps)
                            throw new InvalidOperationException(
                                $"Tried to step {Epoch + 1} times. The specified number of total steps is {steps}"
                            );
                        return [.. Groups.Select((group, i) => Rate(group, i))];
                    }

                    private static double[] Same(Optimizer optimizer, double value) =>
                        [.. optimizer.ParamGroups.Select(_ => value)];

                    private static int Steps(int total, int epochs, int stepsPerEpoch)
                    {
                        if (total == -1 && epochs == -1 && stepsPerEpoch == -1)
                            throw new ArgumentException(
                                "You must define either total_steps OR (epochs AND steps_per_epoch)"
                            );
                        if (total != -1)
                            return total > 0
                                ? total
                                : throw new ArgumentException(
                                    $"Expected positive integer total_steps, but got {total}"
                                );
                        if (epochs <= 0 || stepsPerEpoch <= 0)
                            throw new ArgumentException(
                                $"Expected positive integers epochs and steps_per_epoch, but got {epochs} and {stepsPerEpoch}"
                            );
                        return epochs * stepsPerEpoch;
                    }

                    private double Rate(ILearningRateController group, int i)
                    {
                        // each phase: its last step, then from which rate to which
                        var phases = hasThreePhases
                            ? new (double End, double From, double To)[]
                            {
                                (rise * steps - 1, initial[i], highest[i]),
                                (2 * rise * steps - 2, highest[i], initial[i]),
                                (steps - 1, initial[i], final[i]),
                            }
                            : [(rise * steps - 1, initial[i], highest[i]), (steps - 1, highest[i], final[i])];
                        var phase =
                            Epoch > phases[^1].End
                                ? phases.Length - 1
                                : Array.FindIndex(phases, p => Epoch <= p.End);
                        var start = phase == 0 ? 0 : phases[phase - 1].End;
                        var (end, from, to) = phases[phase];
                        var part = (Epoch - start) / (end - start);
                        if (highMomentum is not null)
                            SetMomentum(group, Momentum(phase, i, part));
                        return Anneal(from, to, part);
                    }

                    /// <summary>Down in the first phase, up in the second, high in the third.</summary>
                    private double Momentum(int phase, int i, double part) =>
                        phase switch
                        {
                            0 => Anneal(highMomentum![i], lowMomentum![i], part),
                            1 => Anneal(lowMomentum![i], highMomentum![i], part),
                            _ => highMomentum![i],
                        };

                    private static void SetMomentum(ILearningRateController group, double momentum)
                    {
                        if (group is IBetas betas)
                            betas.Betas = (momentum, betas.Betas.Item2);
                        else if (group is IMomentum withMomentum)
                            withMomentum.Momentum = momentum;
                    }

                    private double Anneal(double from, double to, double part) =>
                        strategy == AnnealStrategy.Cos
                            ? to + (from - to) / 2 * (Math.Cos(Math.PI * part) + 1)
                            : (to - from) * part + from;
                }
            }
        }
    }
}
