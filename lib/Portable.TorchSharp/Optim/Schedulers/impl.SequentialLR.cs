namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>One scheduler after another, changing at the milestones.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;
                    private readonly int[] milestones;

                    /// <inheritdoc cref="lr_scheduler.SequentialLR"/>
                    public SequentialLR(
                        Optimizer optimizer,
                        IEnumerable<LRScheduler> schedulers,
                        IEnumerable<int> milestones,
                        int last_epoch = -1
                    )
                        : base(optimizer, last_epoch + 1)
                    {
                        this.schedulers = [.. schedulers];
                        this.milestones = [.. milestones];
                        if (this.schedulers.Any(s => s.Optimizer != optimizer))
                            throw new ArgumentException(
                                "SequentialLR expects all its schedulers to be bound to the same optimizer."
                            );
                        if (this.milestones.Length != this.schedulers.Length - 1)
                            throw new ArgumentException(
                                $"SequentialLR received {this.schedulers.Length} schedulers and {this.milestones.Length} milestones; "
                                    + "it expects one milestone less than schedulers."
                            );

                        // each scheduler has taken its first step when it was made: take all back, repeat that of the first
                        foreach (var group in Groups)
                            group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in this.schedulers)
                            scheduler.Epoch--;
                        this.schedulers[0].step();
                        LastRates = this.schedulers[0].LastRates;
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var current = milestones.Count(m => m <= Epoch);
                        if (current > 0 && milestones[current - 1] == Epoch)
                            schedulers[current].step(0);
                        else
                            schedulers[current].step();
                        return Groups.Select(g => g.LearningRate);
                    }
                }
            }
        }
    }
}
