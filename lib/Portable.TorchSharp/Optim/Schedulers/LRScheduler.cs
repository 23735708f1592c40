namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Sets the learning rates of an optimizer's parameter groups epoch by epoch. A new scheduler takes its
            /// step for epoch 0 at once.
            /// </summary>
            public abstract class LRScheduler
            {
                /// <summary>How many times step was called.</summary>
                protected int _step_count;

                /// <summary>For schedulers that only call others.</summary>
                protected LRScheduler()
                {
                    Groups = [];
                    BaseRates = [];
                    LastRates = [];
                }

                /// <summary>Remembers the optimizer's groups and their initial rates.</summary>
                /// <param name="optimizer">The optimizer to control.</param>
                /// <param name="last_epoch">The epoch to continue from; -1 to start.</param>
                /// <param name="verbose">Write each change to the console.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    Optimizer = optimizer;
                    Groups = [.. optimizer.ParamGroups];
                    BaseRates = [.. Groups.Select(g => g.InitialLearningRate)];
                    LastRates = [.. Groups.Select(g => g.LearningRate)];
                    Epoch = last_epoch;
                    Verbose = verbose;
                }

                internal Optimizer? Optimizer { get; }
                internal ILearningRateController[] Groups { get; }
                internal double[] BaseRates { get; set; }
                internal double[] LastRates { get; set; }
                internal int Epoch { get; set; }
                internal bool Verbose { get; }

                /// <summary>Goes to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to the next epoch, or to a given one by the schedule's closed form.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    Epoch = epoch ?? Epoch + 1;
                    var rates = (epoch.HasValue ? get_closed_form_lr() : get_lr()).ToArray();
                    for (var i = 0; i < Groups.Length; i++)
                    {
                        Groups[i].LearningRate = rates[i];
                        if (Verbose && LastRates[i] != rates[i])
                            Console.WriteLine($"Adjusting learning rate to {rates[i]}");
                    }
                    LastRates = rates;
                }

                /// <summary>Goes on by a measured value, which only <see cref="impl.ReduceLROnPlateau"/> looks at.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The rates that the last step set.</summary>
                public IEnumerable<double> get_last_lr() => LastRates;

                /// <summary>The rates of the current epoch from those of the epoch before.</summary>
                protected virtual IEnumerable<double> get_lr() => Groups.Select(g => g.LearningRate);

                /// <summary>The rates of the current epoch from the initial ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();
            }
        }
    }
}
