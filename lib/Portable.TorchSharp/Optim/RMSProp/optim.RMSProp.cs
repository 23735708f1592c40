using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>RMSProp (Hinton's lecture 6e): the gradient divided by the root of its running mean square.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="alpha">The coefficient of the running average of the squared gradient.</param>
        /// <param name="eps">Added to the denominator.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="momentum">The share of the last change that is kept.</param>
        /// <param name="centered">Divide by the spread of the gradient around its average.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static RMSProp RMSProp(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        ) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>RMSProp (Hinton's lecture 6e): the gradient divided by the root of its running mean square.</summary>
        /// <param name="parameters">The parameters to train, with their names.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="alpha">The coefficient of the running average of the squared gradient.</param>
        /// <param name="eps">Added to the denominator.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="momentum">The share of the last change that is kept.</param>
        /// <param name="centered">Divide by the spread of the gradient around its average.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static RMSProp RMSProp(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 0.01,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        ) =>
            new(
                parameters.Select(entry => entry.parameter),
                lr,
                alpha,
                eps,
                weight_decay,
                momentum,
                centered,
                maximize
            );

        /// <summary>RMSProp (Hinton's lecture 6e): the gradient divided by the root of its running mean square.</summary>
        /// <param name="parameters">Groups of parameters; the options below hold where a group has none.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="alpha">The coefficient of the running average of the squared gradient.</param>
        /// <param name="eps">Added to the denominator.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="momentum">The share of the last change that is kept.</param>
        /// <param name="centered">Divide by the spread of the gradient around its average.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static RMSProp RMSProp(
            IEnumerable<RMSProp.ParamGroup> parameters,
            double lr = 0.01,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        ) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
    }
}
