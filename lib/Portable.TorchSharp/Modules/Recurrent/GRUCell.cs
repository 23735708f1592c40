using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of a gated recurrent unit. Gate order: r, z, n.</summary>
public sealed class GRUCell : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly RecurrentCell cell;

    internal GRUCell(long inputs, long hidden, bool bias)
        : base(nameof(GRUCell)) => cell = new RecurrentCell(this, 3, inputs, hidden, bias);

    /// <summary>The input weight, (3 · hidden, inputs).</summary>
    public Parameter? weight_ih
    {
        get => get_parameter(nameof(weight_ih));
        set => ConditionallyRegisterParameter(nameof(weight_ih), value);
    }

    /// <summary>The recurrent weight, (3 · hidden, hidden).</summary>
    public Parameter? weight_hh
    {
        get => get_parameter(nameof(weight_hh));
        set => ConditionallyRegisterParameter(nameof(weight_hh), value);
    }

    /// <summary>The input bias, (3 · hidden), or null.</summary>
    public Parameter? bias_ih
    {
        get => get_parameter(nameof(bias_ih));
        set => ConditionallyRegisterParameter(nameof(bias_ih), value);
    }

    /// <summary>The recurrent bias, (3 · hidden), or null.</summary>
    public Parameter? bias_hh
    {
        get => get_parameter(nameof(bias_hh));
        set => ConditionallyRegisterParameter(nameof(bias_hh), value);
    }

    /// <summary>The next state, (N, hidden), from an input (N, inputs) and a state, or zeros.</summary>
    public override Tensor forward(Tensor input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        return cell.Run(GRU.Step, input, h0)[0].MoveToOuterDisposeScope();
    }
}
