using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>Records operations. Every differentiable operation ends in one of these calls.</summary>
internal static class Graph
{
    /// <summary>Whether an operation on these inputs is to be recorded.</summary>
    public static bool Records(ReadOnlySpan<Tensor?> inputs)
    {
        if (!GradMode.Enabled)
            return false;
        foreach (var input in inputs)
            if (input is not null && input.requires_grad)
                return true;
        return false;
    }

    /// <summary>Records an operation with one output, given the gradient's formula; gives the output back.</summary>
    public static Tensor Track(
        this Tensor output,
        string name,
        ReadOnlySpan<Tensor> inputs,
        ReadOnlySpan<Tensor> saved,
        Func<FormulaNode, Tensor, Tensor?[]> formula
    )
    {
        if (Records(inputs!))
            output.SetHistory(
                new FormulaNode(name, inputs, [output], saved, (node, grads) => formula(node, grads[0]!)),
                0
            );
        return output;
    }

    /// <summary>Records an operation with several outputs; those that are not floating-point get no history.</summary>
    public static void Track(
        ReadOnlySpan<Tensor> outputs,
        string name,
        ReadOnlySpan<Tensor> inputs,
        ReadOnlySpan<Tensor> saved,
        Func<FormulaNode, Tensor?[], Tensor?[]> formula
    )
    {
        if (!Records(inputs!))
            return;
        var node = new FormulaNode(name, inputs, outputs, saved, formula);
        for (var i = 0; i < outputs.Length; i++)
            if (outputs[i].is_floating_point())
                outputs[i].SetHistory(node, i);
    }
}
