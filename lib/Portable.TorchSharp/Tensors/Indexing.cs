using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;
using static TorchSharp.torch;
using IndexKind = TorchSharp.torch.TensorIndex.IndexKind;

namespace TorchSharp;

/// <summary>Reads and writes the parts of tensors that indices choose, by PyTorch's rules.</summary>
internal static class Indexing
{
    /// <summary>
    /// The view that places, ranges and new dimensions choose, and the tensors of places still to be applied to its
    /// dimensions, null where there are none.
    /// </summary>
    public static (Tensor View, Tensor?[]? Places) Basic(Tensor self, TensorIndex[] indices)
    {
        var consumed = indices.Sum(Consumes);
        if (consumed > self.Rank)
            throw new IndexOutOfRangeException(
                $"too many indices for tensor of dimension {self.Rank}: found {consumed} in an index of {indices.Length}"
            );
        var view = self;
        List<Tensor?>? places = null;
        var dim = 0;
        foreach (var index in indices)
        {
            switch (index.Kind)
            {
                case IndexKind.Single:
                    view = view.select(
                        dim,
                        index.Start ?? throw new ArgumentException("An index of one place has none.")
                    );
                    break;
                case IndexKind.Slice:
                    view = Sliced(view, dim++, index);
                    break;
                case IndexKind.None:
                    view = view.unsqueeze(dim++);
                    break;
                case IndexKind.Ellipsis:
                    dim += self.Rank - consumed;
                    break;
                default:
                    var tensors =
                        index.Kind == IndexKind.Bool
                            ? [Truth(ref view, dim, index)]
                            : PlacesOf(index.Places!);
                    places ??= [];
                    while (places.Count < dim)
                        places.Add(null);
                    places.AddRange(tensors);
                    dim += tensors.Length;
                    break;
            }
        }
        // an index that changes nothing still yields a tensor of its own
        return (ReferenceEquals(view, self) && places is null ? self.alias() : view, places?.ToArray());
    }

    /// <summary>The elements that tensors of places choose.</summary>
    public static Tensor Gather(Tensor self, Tensor?[] places)
    {
        var plan = new IndexPlan(self.Shape, places);
        using var rows = plan.RowNumbers();
        var front = self.permute(plan.Order);
        var flat = front.reshape([plan.Rows, .. plan.RestShape]);
        return plan.Restore(flat.index_select(0, rows));
    }

    /// <summary>A copy with the chosen part replaced: recorded, so that gradients reach both.</summary>
    public static Tensor With(Tensor self, TensorIndex[] indices, Tensor value)
    {
        var copy = self.detach().clone();
        using (no_grad())
            Put(copy, indices, value);
        var valueShape = value.Shape;
        return copy.Track(
            "IndexPutBackward0",
            [self, value],
            [],
            (n, grad) =>
            {
                Tensor? rest = null;
                if (n.Needs(0))
                {
                    rest = grad.clone();
                    Put(rest, indices, zeros([], grad.dtype));
                }
                return [rest, n.Needs(1) ? grad.index(indices).SumTo(valueShape) : null];
            }
        );
    }

    /// <summary>Writes into the chosen part, unrecorded.</summary>
    public static void Put(Tensor self, TensorIndex[] indices, Tensor value)
    {
        using var scope = NewDisposeScope();
        using var mode = no_grad();
        var (view, places) = Basic(self, indices);
        if (places is null)
        {
            ThrowUnlessFits(value, view.Shape);
            Copying.Copy(value, view);
            return;
        }
        var plan = new IndexPlan(view.Shape, places);
        var rows = plan.RowNumbers();
        var chosen = plan.Restore(empty([rows.Count, .. plan.RestShape], self.dtype));
        ThrowUnlessFits(value, chosen.Shape);
        var source = plan.Flatten(value.to_type(self.dtype).expand(chosen.Shape));
        var flat = view.permute(plan.Order).clone().reshape([plan.Rows, .. plan.RestShape]);
        RowMoves.Scatter(source.contiguous(), rows, flat);
        Copying.Copy(flat.reshape(plan.FrontShape), view.permute(plan.Order));
    }

    private static void ThrowUnlessFits(Tensor value, long[] target)
    {
        if (!Shapes.BroadcastsTo(value.Shape, target))
            throw new ExternalException(
                $"shape mismatch: value tensor of shape {Shapes.Text(value.Shape)} cannot be broadcast to indexing "
                    + $"result of shape {Shapes.Text(target)}"
            );
    }

    private static int Consumes(TensorIndex index) =>
        index.Kind switch
        {
            IndexKind.Single or IndexKind.Slice => 1,
            IndexKind.Tensor => index.Places!.dtype == ScalarType.Bool ? index.Places.Rank : 1,
            _ => 0,
        };

    private static Tensor Sliced(Tensor view, int dim, TensorIndex index) =>
        index.Start is null && index.Stop is null && index.Step is null
            ? view
            : view.slice(dim, index.Start ?? 0, index.Stop ?? long.MaxValue, index.Step ?? 1);

    private static Tensor Truth(ref Tensor view, int dim, TensorIndex index)
    {
        view = view.unsqueeze(dim);
        return index.Start == 1 ? zeros([1], ScalarType.Int64) : empty([0], ScalarType.Int64);
    }

    /// <summary>Truth values stand for the places where they are true, one tensor a dimension.</summary>
    private static Tensor[] PlacesOf(Tensor index)
    {
        if (index.dtype == ScalarType.Bool)
            return index.nonzero().unbind(1);
        if (!index.is_integral())
            throw new ExternalException(
                $"tensors used as indices must be long, int, byte or bool tensors, found {index.dtype}"
            );
        return [index.to_type(ScalarType.Int64)];
    }
}
