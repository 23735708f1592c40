using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients of whole graphs.</summary>
    public static partial class autograd
    {
        /// <summary>Adds the gradients of the tensors' sum, weighted by <paramref name="grad_tensors"/>, to the leaves.</summary>
        /// <exception cref="ExternalException">A tensor has no history, or is no scalar and comes without a gradient.</exception>
        public static void backward(
            IList<Tensor> tensors,
            IList<Tensor> grad_tensors = null!,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor> inputs = null!
        ) => Run(tensors, grad_tensors, retain_graph ?? create_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor,
            IList<Tensor> grad_tensors = null!,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor> inputs = null!
        ) => Run([tensor], grad_tensors, retain_graph ?? create_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor,
            Tensor grad_tensor,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor> inputs = null!
        ) => Run([tensor], [grad_tensor], retain_graph ?? create_graph, create_graph, inputs);

        /// <summary>The gradients of the outputs' sum with respect to the inputs; no leaf's grad is touched.</summary>
        /// <exception cref="ExternalException">An input was not used and <paramref name="allow_unused"/> is false.</exception>
        public static IList<Tensor> grad(
            IList<Tensor> outputs,
            IList<Tensor> inputs,
            IList<Tensor> grad_outputs = null!,
            bool retain_graph = false,
            bool create_graph = false,
            bool allow_unused = false
        )
        {
            var captures = Collect(outputs, grad_outputs, retain_graph || create_graph, create_graph, inputs);
            var unused = Array.FindIndex(captures, capture => capture.Grad is null);
            if (unused >= 0 && !allow_unused)
                throw new ExternalException(
                    $"One of the differentiated Tensors (input {unused}) appears to not have been used in the graph. "
                        + "Set allow_unused: true if this is the desired behavior."
                );
            return Array.ConvertAll(captures, Release);

            static Tensor Release(Capture capture)
            {
                using var grad = capture.Grad;
                return grad?.alias()!;
            }
        }

        internal static void Run(
            IList<Tensor> outputs,
            IList<Tensor>? gradOutputs,
            bool retainGraph,
            bool createGraph,
            IList<Tensor>? inputs
        )
        {
            if (inputs is null)
            {
                new BackwardPass(retainGraph || createGraph, createGraph).Run(Roots(outputs, gradOutputs));
                return;
            }
            var captures = Collect(outputs, gradOutputs, retainGraph || createGraph, createGraph, inputs);
            for (var i = 0; i < inputs.Count; i++)
                if (captures[i].Grad is { } grad)
                    inputs[i].AccumulateGrad(grad.DetachFromDisposeScope(), createGraph);
        }

        private static Capture[] Collect(
            IList<Tensor> outputs,
            IList<Tensor>? gradOutputs,
            bool retainGraph,
            bool createGraph,
            IList<Tensor> inputs
        )
        {
            var captures = inputs.Select(_ => new Capture()).ToArray();
            Capture? Find(Edge edge)
            {
                for (var i = 0; i < captures.Length; i++)
                {
                    var input = inputs[i];
                    if (
                        input.GradFn is null
                            ? ReferenceEquals(edge.Leaf, input)
                            : edge.Node == input.GradFn && edge.Output == input.OutputNumber
                    )
                        return captures[i];
                }
                return null;
            }
            new BackwardPass(retainGraph, createGraph, Find).Run(Roots(outputs, gradOutputs));
            return captures;
        }

        private static (Edge, Tensor)[] Roots(IList<Tensor> outputs, IList<Tensor>? gradOutputs)
        {
            if (gradOutputs is not null && gradOutputs.Count != outputs.Count)
                throw new ExternalException($"got {outputs.Count} tensors and {gradOutputs.Count} gradients");
            var roots = new (Edge, Tensor)[outputs.Count];
            for (var i = 0; i < roots.Length; i++)
                roots[i] = Root(outputs[i], gradOutputs?[i]);
            return roots;
        }

        private static (Edge, Tensor) Root(Tensor output, Tensor? grad)
        {
            if (!output.requires_grad)
                throw new ExternalException(
                    "element 0 of tensors does not require grad and does not have a grad_fn"
                );
            if (grad is null && output.Count != 1)
                throw new ExternalException(
                    $"grad can be implicitly created only for scalar outputs, found shape {Shapes.Text(output.Shape)}"
                );
            if (grad is not null && !grad.Shape.AsSpan().SequenceEqual(output.Shape))
                throw new ExternalException(
                    $"Mismatch in shape: grad_output[0] has a shape of {Shapes.Text(grad.Shape)} and output[0] has a "
                        + $"shape of {Shapes.Text(output.Shape)}."
                );
            grad = grad is null
                ? Tensor.Filled(output.Shape, 1, output.dtype, scoped: false)
                : grad.alias().DetachFromDisposeScope();
            // the edge's reference is not counted: the output itself holds its node while the pass runs
            return (
                output.GradFn is { } node
                    ? new Edge(node, output.OutputNumber, null)
                    : new Edge(null, 0, output),
                grad
            );
        }
    }
}
