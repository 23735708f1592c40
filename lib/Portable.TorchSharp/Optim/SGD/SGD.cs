using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum if wanted.</summary>
public partial class SGD : OptimizerHelper, optim.IMomentum
{
    /// <summary>An optimizer of one group.</summary>
    /// <param name="parameters">The parameters to train.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="momentum">The share of the last change that is kept.</param>
    /// <param name="dampening">How much less of the gradient enters the momentum.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="nesterov">Look ahead along the momentum.</param>
    /// <param name="maximize">Climb instead of descend.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SGD(
        IEnumerable<Parameter> parameters,
        double lr,
        double momentum = 0,
        double dampening = 0,
        double weight_decay = 0,
        bool nesterov = false,
        bool maximize = false
    )
        : this(
            [new ParamGroup { Parameters = parameters }],
            lr,
            momentum,
            dampening,
            weight_decay,
            nesterov,
            maximize
        ) { }

    /// <summary>An optimizer of several groups.</summary>
    /// <param name="parameters">The groups; the options below hold where a group has none.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="momentum">The share of the last change that is kept.</param>
    /// <param name="dampening">How much less of the gradient enters the momentum.</param>
    /// <param name="weight_decay">Times the parameter, added to the gradient.</param>
    /// <param name="nesterov">Look ahead along the momentum.</param>
    /// <param name="maximize">Climb instead of descend.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SGD(
        IEnumerable<ParamGroup> parameters,
        double lr,
        double momentum = 0,
        double dampening = 0,
        double weight_decay = 0,
        bool nesterov = false,
        bool maximize = false
    )
    {
        if (lr < 0)
            throw new ArgumentException($"Invalid learning rate: {lr}");
        if (momentum < 0)
            throw new ArgumentException($"Invalid momentum value: {momentum}");
        if (weight_decay < 0)
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");
        if (nesterov && (momentum <= 0 || dampening != 0))
            throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");

        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
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
        var (memory, own) = ((State)state, (Options)options);
        var isFirst = memory.momentum_buffer is null;
        if (own.momentum != 0 && isFirst)
            memory.momentum_buffer = zeros(parameter.shape, dtype: parameter.dtype).DetachFromDisposeScope();
        if (parameter.dtype == ScalarType.Float32)
            UpdateSingles(
                parameter,
                grad,
                own.momentum == 0 ? null : memory.momentum_buffer,
                isFirst,
                own.Numbers()
            );
        else if (own.momentum == 0)
            UpdateLoop.Run<double, PlainRule>(new(own.Numbers()), parameter, grad);
        else
            UpdateLoop.Run<double, MomentumRule>(
                new(own.Numbers(), isFirst),
                parameter,
                grad,
                memory.momentum_buffer
            );
    }

    private static unsafe void UpdateSingles(
        Tensor parameter,
        Tensor grad,
        Tensor? sum,
        bool isFirst,
        in SgdOptions numbers
    ) =>
        FusedSgd.Step(
            (nint)parameter.Count,
            parameter.Pointer<float>(),
            grad.Pointer<float>(),
            sum is null ? null : sum.Pointer<float>(),
            isFirst,
            numbers
        );
}
