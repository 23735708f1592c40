using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// Where a gradient flows to: an output of the operation that made a tensor, a leaf that keeps its gradient, or
/// nowhere, for a tensor that wants none.
/// </summary>
internal readonly record struct Edge(Node? Node, int Output, Tensor? Leaf)
{
    public bool IsWanted => Node is not null || Leaf is not null;

    public static Edge To(Tensor? tensor) =>
        tensor is null || !tensor.requires_grad ? default
        : tensor.GradFn is { } node ? new Edge(node.Retain(), tensor.OutputNumber, null)
        : new Edge(null, 0, tensor);
}
