using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>Sequences of different lengths, step after step and without padding.</summary>
                public sealed class PackedSequence : IDisposable, IScoped
                {
                    /// <summary>The elements, (sum of lengths, features).</summary>
                    public readonly Tensor data;

                    /// <summary>For each step, how many sequences it has.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>The original place of each sequence, from long to short.</summary>
                    public readonly Tensor sorted_indices;

                    /// <summary>The sorted place of each original sequence.</summary>
                    public readonly Tensor unsorted_indices;

                    private bool isDisposed;

                    internal PackedSequence(
                        Tensor data,
                        Tensor batch_sizes,
                        Tensor sorted_indices,
                        Tensor unsorted_indices
                    )
                    {
                        this.data = data.DetachFromDisposeScope();
                        this.batch_sizes = batch_sizes.DetachFromDisposeScope();
                        this.sorted_indices = sorted_indices.DetachFromDisposeScope();
                        this.unsorted_indices = unsorted_indices.DetachFromDisposeScope();
                        DisposeScopeManager.OfThread.Register(this);
                    }

                    DisposeScope? IScoped.OwningDisposeScope
                    {
                        get => OwningDisposeScope;
                        set => OwningDisposeScope = value;
                    }

                    int IScoped.ScopeIndex { get; set; }

                    private DisposeScope? OwningDisposeScope { get; set; }

                    LifetimeStatistics IScoped.Statistics(ThreadDisposeScopeStatistics all) =>
                        all.PackedSequenceStatistics;

                    /// <summary>Releases the four tensors.</summary>
                    public void Dispose()
                    {
                        if (isDisposed)
                            return;
                        isDisposed = true;
                        DisposeScopeManager.OfThread.CountDisposal(this);
                        OwningDisposeScope?.Remove(this);
                        data.Dispose();
                        batch_sizes.Dispose();
                        sorted_indices.Dispose();
                        unsorted_indices.Dispose();
                    }

                    /// <inheritdoc cref="Tensor.MoveToOuterDisposeScope"/>
                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        OwningDisposeScope?.MoveToOuter(this);
                        return this;
                    }

                    /// <inheritdoc cref="Tensor.DetachFromDisposeScope"/>
                    public PackedSequence DetachFromDisposeScope()
                    {
                        OwningDisposeScope?.Detach(this);
                        return this;
                    }

                    /// <summary>Gives the sequences to the scope that owns others.</summary>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other) =>
                        MoveToOtherDisposeScope(other.OwningDisposeScope);

                    /// <summary>Gives the sequences to another scope; null means to nobody.</summary>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope? other)
                    {
                        if (OwningDisposeScope is null)
                            other?.Attach(this);
                        else
                            OwningDisposeScope.MoveToOther(other, this);
                        return this;
                    }
                }
            }
        }
    }
}
