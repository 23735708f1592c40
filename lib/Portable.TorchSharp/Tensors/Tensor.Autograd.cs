using System.Runtime.InteropServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private bool _leafWantsGrad;
        private Tensor? _grad;

        // cleared, but not yet filled with zeros: the next gradient takes its place, a reader fills it first
        private bool _gradIsCleared;

        /// <summary>The recorded operation that made this tensor; null for a leaf.</summary>
        internal Node? GradFn { get; private set; }

        internal int OutputNumber { get; private set; }

        /// <summary>Whether gradients flow to this tensor.</summary>
        /// <exception cref="ExternalException">Set on a tensor that is no leaf, or holds no floating-point numbers.</exception>
        public bool requires_grad
        {
            get => _leafWantsGrad || GradFn is not null;
            set
            {
                if (GradFn is not null && !value)
                    throw new ExternalException("you can only change requires_grad flags of leaf variables.");
                if (value && !is_floating_point())
                    throw new ExternalException(
                        $"only Tensors of floating point dtype can require gradients, found {dtype}"
                    );
                _leafWantsGrad = value && GradFn is null;
            }
        }

        /// <summary>Whether the tensor was made by the user, not by a recorded operation.</summary>
        public bool is_leaf => GradFn is null;

        /// <summary>The gradient after a backward pass: a window onto it, null before.</summary>
        public Tensor? grad
        {
            get => Gradient?.alias();
            set
            {
                if (value is not null && !value.Shape.AsSpan().SequenceEqual(Shape))
                    throw new ExternalException(
                        $"assigned grad has data of a different size: expected {Shapes.Text(Shape)}, "
                            + $"found {Shapes.Text(value.Shape)}"
                    );
                var old = _grad;
                _gradIsCleared = false;
                _grad = value?.Window(value.Shape, value.Strides, value.Offset, scoped: false);
                old?.Dispose();
            }
        }

        /// <summary>The gradient itself, for the optimizers.</summary>
        internal Tensor? Gradient
        {
            get
            {
                if (_gradIsCleared)
                {
                    _gradIsCleared = false;
                    _grad!.FillWithZeros();
                }
                return _grad;
            }
        }

        /// <summary>Sets <see cref="requires_grad"/> and gives the tensor back.</summary>
        public Tensor requires_grad_(bool requires_grad = true) => with_requires_grad(requires_grad);

        /// <summary>Sets <see cref="requires_grad"/> and gives the tensor back.</summary>
        public Tensor with_requires_grad(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Asks a tensor that is no leaf to keep its gradient too.</summary>
        public void retain_grad()
        {
            if (GradFn is not { } node)
                return;
            node.Retained ??= new Tensor?[node.Pending.Length];
            node.Retained[OutputNumber] = this;
        }

        /// <summary>A view without history.</summary>
        public Tensor detach() => Window(Shape, Strides, Offset);

        /// <summary>Computes the gradients of all leaves this scalar was made of and adds them to their grad.</summary>
        /// <exception cref="ExternalException">Not a scalar, without history, or its graph is already freed.</exception>
        public void backward() => autograd.Run([this], null, false, false, null);

        /// <inheritdoc cref="backward()"/>
        /// <param name="grad_tensors">The gradient to start with, of this tensor's shape; ones for a scalar.</param>
        /// <param name="retain_graph">Keep what is saved, so that another pass can follow.</param>
        /// <param name="create_graph">Record the pass itself, for gradients of gradients.</param>
        /// <param name="inputs">Only these leaves get gradients; null for all.</param>
        public void backward(
            IList<Tensor>? grad_tensors = null,
            bool retain_graph = false,
            bool create_graph = false,
            IList<Tensor>? inputs = null
        ) => autograd.Run([this], grad_tensors, retain_graph, create_graph, inputs);

        internal void SetHistory(Node node, int output)
        {
            var old = GradFn;
            (GradFn, OutputNumber, _leafWantsGrad) = (node.Retain(), output, false);
            old?.Release();
        }

        /// <summary>Adds a gradient nobody else holds; the first becomes the grad itself where its memory is its own.</summary>
        internal void AccumulateGrad(Tensor grad, bool keepsHistory)
        {
            if (IsDisposed)
            {
                grad.Dispose();
                return;
            }
            var old = _grad;
            if (old is null || _gradIsCleared)
            {
                _gradIsCleared = false;
                _grad =
                    keepsHistory || (grad.IsContiguous && !grad.Storage.IsShared)
                        ? grad
                        : grad.CloneUnscoped();
            }
            else if (keepsHistory)
            {
                _grad = old.add(grad).DetachFromDisposeScope();
            }
            else
            {
                old.AddInPlace(grad);
                grad.Dispose();
                return;
            }
            if (!ReferenceEquals(_grad, grad))
                grad.Dispose();
            old?.Dispose();
        }

        /// <summary>Drops the gradient, or sets it to zero: at once where someone else sees it, else when it is read.</summary>
        internal void ClearGradient(bool setToNull)
        {
            if (_grad is null)
                return;
            if (setToNull || _grad.requires_grad)
            {
                _grad.Dispose();
                _grad = null;
                _gradIsCleared = false;
            }
            else
            {
                _gradIsCleared = true;
                if (_grad.Storage.IsShared)
                    _ = Gradient;
            }
        }

        private void ReleaseGradient()
        {
            GradFn?.Release();
            GradFn = null;
            _grad?.Dispose();
            _grad = null;
            _gradIsCleared = false;
        }
    }
}
