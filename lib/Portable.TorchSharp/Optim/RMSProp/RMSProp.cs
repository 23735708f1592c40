using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>RMSProp (Hinton's lecture 6e): the gradient divided by the root of its running mean square.</summary>
public partial class RMSProp : OptimizerHelper, optim.IMomentum
{
    /// <summary>An optimizer of one group.</summary>
    /// <param name="parameters">The parameters to train.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="alpha">The coefficient of the running average of the squared gradient.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="momentum">The share of the last change that is kept.</param>
    /// <param name="centered">Divide by the spread of the gradient around its average.</param>
    /// <param name="maximize">Climb instead of descend.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RMSProp(
        IEnumerable<Parameter> parameters,
        double lr = 1e-3,
        double alpha = 0.99,
        double eps = 1e-8,
        double weight_decay = 0,
        double momentum = 0,
        bool centered = false,
        bool maximize = false
    )
        : this(
            [new ParamGroup { Parameters = parameters }],
            lr,
            alpha,
            eps,
            weight_decay,
            momentum,
            centered,
            maximize
        ) { }

    /// <summary>An optimizer of several groups.</summary>
    /// <param name="parameters">The groups; the options below hold where a group has none.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="alpha">The coefficient of the running average of the squared gradient.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="momentum">The share of the last change that is kept.</param>
    /// <param name="centered">Divide by the spread of the gradient around its average.</param>
    /// <param name="maximize">Climb instead of descend.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RMSProp(
        IEnumerable<ParamGroup> parameters,
        double lr = 1e-3,
        double alpha = 0.99,
        double eps = 1e-8,
        double weight_decay = 0,
        double momentum = 0,
        bool centered = false,
        bool maximize = false
    )
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (eps < 0)
            throw new ArgumentException($"Invalid ε: {eps}");
        if (alpha < 0)
            throw new ArgumentException($"Invalid alpha: {alpha}");
        if (momentum < 0)
            throw new ArgumentException($"Invalid momentum value: {momentum}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");

        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            alpha = alpha,
            eps = eps,
            weight_decay = weight_decay,
            momentum = momentum,
            centered = centered,
            maximize = maximize,
        };
        foreach (var group in parameters)
            add_param_group(group);
    }

    /// <summary>The momentum, for groups without their own.</summary>
    public double Momentum
    {
        get => Defaults.momentum!.Value;
        set => Defaults.momentum = value;
    }

    private Options Defaults => (Options)_defaults;

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
                new((Options)options),
                parameter,
                grad,
                memory.square_avg,
                memory.momentum_buffer,
                memory.grad_avg
            );
        else
            UpdateLoop.Run<double, Rule<double>>(
                new((Options)options),
                parameter,
                grad,
                memory.square_avg,
                memory.momentum_buffer,
                memory.grad_avg
            );
    }
}
