using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// Carries gradients from outputs to leaves. Operations run in the reverse of the order in which they were recorded,
/// so each has all its gradients by the time its turn comes.
/// </summary>
internal sealed class BackwardPass(bool retainGraph, bool createGraph, Func<Edge, Capture?>? capture = null)
{
    private readonly PriorityQueue<Node, long> _ready = new();

    /// <summary>Starts from these outputs with these gradients, which it takes over, and runs until nothing is left.</summary>
    public void Run(ReadOnlySpan<(Edge Edge, Tensor Grad)> roots)
    {
        var manager = DisposeScopeManager.OfThread;
        var counts = manager.Counts;
        manager.Counts = new();
        try
        {
            using var mode = GradMode.Set(createGraph);
            foreach (var (edge, grad) in roots)
                Deliver(edge, grad);
            while (_ready.TryDequeue(out var node, out _))
                Step(node);
        }
        finally
        {
            Abandon();
            manager.Counts = counts;
        }
    }

    private void Step(Node node)
    {
        node.ThrowIfReleased();
        using var scope = NewDisposeScope();
        var inputGrads = new Tensor?[node.Edges.Length];
        KeepRetained(node);
        node.Backward(node.Pending, inputGrads);
        if (!retainGraph)
            node.ReleaseSaved();
        for (var i = 0; i < inputGrads.Length; i++)
        {
            if (inputGrads[i] is not { } grad || !node.Edges[i].IsWanted)
                continue;
            // a gradient passed through unchanged belongs to the node and goes with it, so pass on a window
            Deliver(node.Edges[i], grad.OwningDisposeScope == scope ? grad : grad.alias());
        }
        Clear(node);
    }

    /// <summary>Hands a gradient over; from here on nobody else may change or dispose it.</summary>
    private void Deliver(Edge edge, Tensor grad)
    {
        grad.DetachFromDisposeScope();
        if (capture?.Invoke(edge) is { } captured)
            captured.Add(grad);
        if (edge.Node is { } node)
        {
            ref var pending = ref node.Pending[edge.Output];
            if (pending is null)
            {
                if (Array.TrueForAll(node.Pending, other => other is null))
                    _ready.Enqueue(node, -node.Sequence);
                pending = grad;
                return;
            }
            if (createGraph || pending.Storage.IsShared || !pending.IsContiguous)
            {
                var sum = pending.add(grad).DetachFromDisposeScope();
                pending.Dispose();
                pending = sum;
            }
            else
            {
                pending.AddInPlace(grad);
            }
            grad.Dispose();
        }
        else if (capture is null)
        {
            edge.Leaf!.AccumulateGrad(grad, createGraph);
        }
        else
        {
            grad.Dispose();
        }
    }

    private static void KeepRetained(Node node)
    {
        if (node.Retained is null)
            return;
        for (var i = 0; i < node.Retained.Length; i++)
            if (node.Retained[i] is { IsDisposed: false } tensor && node.Pending[i] is { } grad)
                tensor.AccumulateGrad(grad.alias().DetachFromDisposeScope(), keepsHistory: true);
    }

    private static void Clear(Node node)
    {
        foreach (ref var pending in node.Pending.AsSpan())
        {
            pending?.Dispose();
            pending = null;
        }
    }

    /// <summary>After an error, what was on its way is dropped.</summary>
    private void Abandon()
    {
        while (_ready.TryDequeue(out var node, out _))
            Clear(node);
    }
}
