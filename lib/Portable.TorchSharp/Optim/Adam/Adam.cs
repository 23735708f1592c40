using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam (Kingma and Ba, 2014), with weight decay added to the gradient.</summary>
public partial class Adam : OptimizerHelper, optim.IBetas
{
    private readonly AdamStep _step = new();

    /// <summary>An optimizer of one group.</summary>
    /// <param name="parameters">The parameters to train.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">The coefficient of the running average of the gradient.</param>
    /// <param name="beta2">The coefficient of the running average of its square.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="amsgrad">Divide by the largest average so far instead of the present one.</param>
    /// <param name="maximize">Climb instead of descend.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Adam(
        IEnumerable<Parameter> parameters,
        double lr = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0,
        bool amsgrad = false,
        bool maximize = false
    )
        : this(
            [new ParamGroup { Parameters = parameters }],
            lr,
            beta1,
            beta2,
            eps,
            weight_decay,
            amsgrad,
            maximize
        ) { }

    /// <summary>An optimizer of several groups.</summary>
    /// <param name="parameters">The groups; the options below hold where a group has none.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">The coefficient of the running average of the gradient.</param>
    /// <param name="beta2">The coefficient of the running average of its square.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="amsgrad">Divide by the largest average so far instead of the present one.</param>
    /// <param name="maximize">Climb instead of descend.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Adam(
        IEnumerable<ParamGroup> parameters,
        double lr = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0,
        bool amsgrad = false,
        bool maximize = false
    )
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (eps < 0)
            throw new ArgumentException($"Invalid ε: {eps}");
        if (beta1 < 0 || beta1 >= 1)
            throw new ArgumentException($"Invalid beta1: {beta1}");
        if (beta2 < 0 || beta2 >= 1)
            throw new ArgumentException($"Invalid beta2: {beta2}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");

        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        };
        foreach (var group in parameters)
            add_param_group(group);
    }

    /// <summary>The coefficients of the averages of the gradient and of its square, for groups without their own.</summary>
    public (double, double) Betas
    {
        get => (Defaults.beta1!.Value, Defaults.beta2!.Value);
        set => (Defaults.beta1, Defaults.beta2) = value;
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
        _step.Add(
            parameter,
            grad,
            memory.exp_avg,
            memory.exp_avg_sq,
            memory.max_exp_avg_sq,
            memory.step,
            ((Options)options).Numbers()
        );
    }

    private protected override void Complete(OptimizerOptions options) =>
        _step.Complete(((Options)options).Numbers());
}
