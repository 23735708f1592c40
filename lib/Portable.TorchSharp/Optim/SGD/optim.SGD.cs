using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Stochastic gradient descent, with momentum if wanted.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="learningRate">The learning rate.</param>
        /// <param name="momentum">The share of the last change that is kept.</param>
        /// <param name="dampening">How much less of the gradient enters the momentum.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="nesterov">Look ahead along the momentum.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static SGD SGD(
            IEnumerable<Parameter> parameters,
            double learningRate,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        ) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Stochastic gradient descent, with momentum if wanted.</summary>
        /// <param name="parameters">The parameters to train, with their names.</param>
        /// <param name="learningRate">The learning rate.</param>
        /// <param name="momentum">The share of the last change that is kept.</param>
        /// <param name="dampening">How much less of the gradient enters the momentum.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="nesterov">Look ahead along the momentum.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static SGD SGD(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double learningRate,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        ) =>
            new(
                parameters.Select(entry => entry.parameter),
                learningRate,
                momentum,
                dampening,
                weight_decay,
                nesterov,
                maximize
            );

        /// <summary>Stochastic gradient descent, with momentum if wanted.</summary>
        /// <param name="parameters">Groups of parameters; the options below hold where a group has none.</param>
        /// <param name="learningRate">The learning rate.</param>
        /// <param name="momentum">The share of the last change that is kept.</param>
        /// <param name="dampening">How much less of the gradient enters the momentum.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="nesterov">Look ahead along the momentum.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static SGD SGD(
            IEnumerable<SGD.ParamGroup> parameters,
            double learningRate,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        ) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
    }
}
