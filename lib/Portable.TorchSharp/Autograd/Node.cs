using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// One recorded operation: it knows where the gradients of its inputs go and how to compute them from the gradients
/// of its outputs. Tensors and later operations hold counted references; when the last goes, what was saved for the
/// backward pass is released.
/// </summary>
internal abstract class Node
{
    private static long _lastSequence;
    private int _references;

    protected Node(ReadOnlySpan<Tensor?> inputs, int outputs = 1)
    {
        Edges = new Edge[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            Edges[i] = Edge.To(inputs[i]);
        Pending = new Tensor?[outputs];
    }

    /// <summary>As PyTorch names it, for messages: MulBackward0.</summary>
    public abstract string Name { get; }

    public Edge[] Edges { get; }

    /// <summary>The gradients of the outputs, summed up while a backward pass runs.</summary>
    public Tensor?[] Pending { get; }

    /// <summary>Tensors that asked, by retain_grad, to keep their gradient; by output.</summary>
    public Tensor?[]? Retained { get; set; }

    /// <summary>Operations are numbered as they happen, so a larger number never depends on a smaller one's result.</summary>
    public long Sequence { get; } = Interlocked.Increment(ref _lastSequence);

    public bool IsReleased { get; private set; }

    public bool Needs(int input) => Edges[input].IsWanted;

    /// <summary>
    /// Computes the gradients of the inputs. <paramref name="grads"/> holds those of the outputs, null where none
    /// arrived; unwanted entries of <paramref name="inputGrads"/> stay null.
    /// </summary>
    public abstract void Backward(ReadOnlySpan<Tensor?> grads, Span<Tensor?> inputGrads);

    public Node Retain()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    /// <summary>Drops one reference; frees the chain behind it with a list, as recursion would overflow on long ones.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) > 0)
            return;
        var dead = new Stack<Node>();
        dead.Push(this);
        while (dead.TryPop(out var node))
        {
            node.ReleaseSaved();
            foreach (ref var edge in node.Edges.AsSpan())
            {
                if (edge.Node is { } next && Interlocked.Decrement(ref next._references) == 0)
                    dead.Push(next);
                edge = default;
            }
        }
    }

    /// <summary>
    /// A saved input as the formula needs it: while a graph of the backward pass itself is wanted it comes with its
    /// history, so that gradients of gradients flow through it.
    /// </summary>
    protected static Tensor WithHistory(Tensor saved, Edge edge)
    {
        if (!GradMode.Enabled || !edge.IsWanted)
            return saved;
        if (edge.Leaf is { IsDisposed: false } leaf)
            return leaf;
        var window = saved.Window(saved.Shape, saved.Strides, saved.Offset);
        if (edge.Node is { } node)
            window.SetHistory(node, edge.Output);
        return window;
    }

    /// <summary>Frees what was kept for the backward pass.</summary>
    public void ReleaseSaved()
    {
        if (IsReleased)
            return;
        IsReleased = true;
        DisposeSaved();
    }

    protected abstract void DisposeSaved();

    /// <exception cref="ExternalException">A backward pass has already used and freed the node.</exception>
    public void ThrowIfReleased()
    {
        if (IsReleased)
            throw new ExternalException(
                $"Trying to backward through the graph a second time ({Name}): saved tensors have already been freed. "
                    + "Specify retain_graph: true if you need to backward through the graph a second time."
            );
    }
}
