using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Adagrad (Duchi, Hazan and Singer, 2011): the gradient divided by the root of the sum of its squares so far.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="lr_decay">How much the learning rate falls with the steps.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="initial_accumulator_value">What the sum of squares starts from.</param>
        /// <param name="eps">Added to the denominator.</param>
        public static Adagrad Adagrad(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        ) => new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adagrad (Duchi, Hazan and Singer, 2011): the gradient divided by the root of the sum of its squares so far.</summary>
        /// <param name="parameters">The parameters to train, with their names.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="lr_decay">How much the learning rate falls with the steps.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="initial_accumulator_value">What the sum of squares starts from.</param>
        /// <param name="eps">Added to the denominator.</param>
        public static Adagrad Adagrad(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        ) =>
            new(
                parameters.Select(entry => entry.parameter),
                lr,
                lr_decay,
                weight_decay,
                initial_accumulator_value,
                eps
            );

        /// <summary>Adagrad (Duchi, Hazan and Singer, 2011): the gradient divided by the root of the sum of its squares so far.</summary>
        /// <param name="parameters">Groups of parameters; the options below hold where a group has none.</param>
        /// <param name="lr">The learning rate.</param>
        /// <param name="lr_decay">How much the learning rate falls with the steps.</param>
        /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
        /// <param name="initial_accumulator_value">What the sum of squares starts from.</param>
        /// <param name="eps">Added to the denominator.</param>
        public static Adagrad Adagrad(
            IEnumerable<Adagrad.ParamGroup> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        ) => new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);
    }
}
