using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Adam (Kingma and Ba, 2014), with weight decay added to the gradient.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="beta1">The coefficient of the running average of the gradient.</param>
        /// <param name="beta2">The coefficient of the running average of its square.</param>
        /// <param name="eps">Added to the denominator.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="amsgrad">Divide by the largest average so far instead of the present one.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static Adam Adam(
            IEnumerable<Parameter> parameters,
            double lr = 1e-3,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        ) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam (Kingma and Ba, 2014), with weight decay added to the gradient.</summary>
        /// <param name="parameters">The parameters to train, with their names.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="beta1">The coefficient of the running average of the gradient.</param>
        /// <param name="beta2">The coefficient of the running average of its square.</param>
        /// <param name="eps">Added to the denominator.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="amsgrad">Divide by the largest average so far instead of the present one.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static Adam Adam(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 1e-3,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        ) =>
            new(
                parameters.Select(entry => entry.parameter),
                lr,
                beta1,
                beta2,
                eps,
                weight_decay,
                amsgrad,
                maximize
            );

        /// <summary>Adam (Kingma and Ba, 2014), with weight decay added to the gradient.</summary>
        /// <param name="parameters">Groups of parameters; the options below hold where a group has none.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="beta1">The coefficient of the running average of the gradient.</param>
        /// <param name="beta2">The coefficient of the running average of its square.</param>
        /// <param name="eps">Added to the denominator.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="amsgrad">Divide by the largest average so far instead of the present one.</param>
        /// <param name="maximize">Climb instead of descend.</param>
        public static Adam Adam(
            IEnumerable<Adam.ParamGroup> parameters,
            double lr = 1e-3,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        ) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
    }
}
