using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers: how gradients change parameters.</summary>
    public static partial class optim
    {
        /// <summary>Base of all optimizers: groups of parameters with options of their own.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            /// <summary>The groups.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            private protected Optimizer() { }

            /// <summary>The groups, as learning rate schedulers see them.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Adds a group of parameters; options it leaves open are the optimizer's.</summary>
            public virtual void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

            /// <summary>All parameters, group by group.</summary>
            public virtual IEnumerable<Parameter> parameters() =>
                _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Fills all gradients with zeros.</summary>
            public virtual void zero_grad()
            {
                foreach (var parameter in parameters())
                    parameter.ClearGradient(setToNull: false);
            }

            /// <summary>Changes the parameters once by their gradients.</summary>
            /// <param name="closure">Computes the loss and its gradients anew, before the change; may be null.</param>
            /// <returns>The closure's loss, null without a closure.</returns>
            public virtual Tensor step(Func<Tensor> closure = null!) =>
                throw new NotImplementedException($"{GetType().Name} does not define a step.");

            /// <summary>Releases what the optimizer remembers of the parameters; they live on.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Releases what the optimizer remembers of the parameters.</summary>
            /// <param name="disposing">False when called by a finalizer.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach (var group in _parameter_groups)
                foreach (var (_, state) in group.Slots)
                    (state as IDisposable)?.Dispose();
            }
        }
    }
}
