using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of a long short-term memory. Gate order: i, f, g, o.</summary>
public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
{
    private readonly RecurrentCell cell;

    internal LSTMCell(long inputs, long hidden, bool bias)
        : base(nameof(LSTMCell)) => cell = new RecurrentCell(this, 4, inputs, hidden, bias);

    /// <summary>The input weight, (4 · hidden, inputs).</summary>
    public Parameter? weight_ih
    {
        get => get_parameter(nameof(weight_ih));
        set => ConditionallyRegisterParameter(nameof(weight_ih), value);
    }

    /// <summary>The recurrent weight, (4 · hidden, hidden).</summary>
    public Parameter? weight_hh
    {
        get => get_parameter(nameof(weight_hh));
        set => ConditionallyRegisterParameter(nameof(weight_hh), value);
    }

    /// <summary>The input bias, (4 · hidden), or null.</summary>
    public Parameter? bias_ih
    {
        get => get_parameter(nameof(bias_ih));
        set => ConditionallyRegisterParameter(nameof(bias_ih), value);
    }

    /// <summary>The recurrent bias, (4 · hidden), or null.</summary>
    public Parameter? bias_hh
    {
        get => get_parameter(nameof(bias_hh));
        set => ConditionallyRegisterParameter(nameof(bias_hh), value);
    }

    /// <summary>The next hidden and cell state, each (N, hidden).</summary>
    /// <param name="input">(N, inputs).</param>
    /// <param name="h0_c0">The state before, or null for zeros.</param>
    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
    {
        using var scope = NewDisposeScope();
        var next = cell.Run(Step, input, h0_c0?.Item1, h0_c0?.Item2);
        return (next[0].MoveToOuterDisposeScope(), next[1].MoveToOuterDisposeScope());
    }

    /// <inheritdoc cref="forward"/>
    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    internal static Tensor[] Step(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias)
    {
        var gates = (projected + nn.functional.linear(state[0], weight, bias)).chunk(4, 1);
        var cell = gates[1].sigmoid() * state[1] + gates[0].sigmoid() * gates[2].tanh();
        return [gates[3].sigmoid() * cell.tanh(), cell];
    }
}
