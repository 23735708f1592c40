using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adagrad (Duchi, Hazan and Singer, 2011): the gradient divided by the root of the sum of its squares so far.</summary>
public partial class Adagrad : OptimizerHelper
{
    /// <summary>An optimizer of one group.</summary>
    /// <param name="parameters">The parameters to train.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lr_decay">How much the learning rate falls with the steps.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="initial_accumulator_value">What the sum of squares starts from.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Adagrad(
        IEnumerable<Parameter> parameters,
        double lr = 0.01,
        double lr_decay = 0,
        double weight_decay = 0,
        double initial_accumulator_value = 0,
        double eps = 1e-10
    )
        : this(
            [new ParamGroup { Parameters = parameters }],
            lr,
            lr_decay,
            weight_decay,
            initial_accumulator_value,
            eps
        ) { }

    /// <summary>An optimizer of several groups.</summary>
    /// <param name="parameters">The groups; the options below hold where a group has none.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lr_decay">How much the learning rate falls with the steps.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="initial_accumulator_value">What the sum of squares starts from.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Adagrad(
        IEnumerable<ParamGroup> parameters,
        double lr = 0.01,
        double lr_decay = 0,
        double weight_decay = 0,
        double initial_accumulator_value = 0,
        double eps = 1e-10
    )
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (eps < 0)
            throw new ArgumentException($"Invalid ε: {eps}");
        if (lr_decay < 0)
            throw new ArgumentException($"Invalid lr_decay value: {lr_decay}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");
        if (initial_accumulator_value < 0)
            throw new ArgumentException($"Invalid initial_accumulator_value: {initial_accumulator_value}");

        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            lr_decay = lr_decay,
            weight_decay = weight_decay,
            initial_accumulator_value = initial_accumulator_value,
            eps = eps,
        };
        foreach (var group in parameters)
            add_param_group(group);
    }

    /// <summary>Changes the parameters once by their gradients.</summary>
    /// <param name="closure">Computes the loss and its gradients anew, before the change; may be null.</param>
    /// <returns>The closure's loss, null without a closure.</returns>
    public override Tensor step(Func<Tensor> closure = null!) => Advance(closure);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override void Update(
        Tensor parameter,
        Tensor grad,
        OptimizerState state,
        OptimizerOptions options
    )
    {
        var memory = (State)state;
        memory.step++;
        if (parameter.dtype == ScalarType.Float32)
            UpdateLoop.Run<float, Rule<float>>(
                new((Options)options, memory.step),
                parameter,
                grad,
                memory.sum
            );
        else
            UpdateLoop.Run<double, Rule<double>>(
                new((Options)options, memory.step),
                parameter,
                grad,
                memory.sum
            );
    }
}
