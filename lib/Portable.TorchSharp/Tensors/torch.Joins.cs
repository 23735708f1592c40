using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Operators;
using TorchSharp.Scalars;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Joins tensors one after another along a dimension.</summary>
    /// <exception cref="ExternalException">None given, or their other sizes differ.</exception>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => cat((Tensor[])[.. tensors], dim);

    /// <inheritdoc cref="cat(IList{Tensor}, long)"/>
    public static Tensor cat(Tensor[] tensors, long dim = 0)
    {
        if (tensors.Length == 0)
            throw new ExternalException("torch.cat(): expected a non-empty list of Tensors");
        // an empty list of numbers joins anything, as in PyTorch
        var parts = Array.FindAll(tensors, part => part.Rank != 1 || part.Shape[0] != 0);
        if (parts.Length == 0)
            return tensors[0].clone();
        if (parts[0].Rank == 0)
            throw new ExternalException("zero-dimensional tensor (at position 0) cannot be concatenated");
        var d = Shapes.Dimension(dim, parts[0].Rank);
        var shape = (long[])parts[0].Shape.Clone();
        shape[d] = 0;
        var type = parts[0].dtype;
        for (var i = 0; i < parts.Length; i++)
        {
            ThrowUnlessJoins(parts[0], parts[i], d, i);
            shape[d] += parts[i].Shape[d];
            type = ScalarTypes.Wider(type, parts[i].dtype);
        }
        var whole = Tensor.New(shape, type);
        var start = 0L;
        foreach (var part in parts)
        {
            Copying.Copy(part, whole.Range(d, start, part.Shape[d]));
            start += part.Shape[d];
        }
        var sizes = Array.ConvertAll(parts, part => part.Shape[d]);
        var types = Array.ConvertAll(parts, part => part.dtype);
        return whole.Track(
            "CatBackward0",
            parts,
            [],
            (_, grad) => [.. grad.split(sizes, d).Select((part, i) => part.to_type(types[i]))]
        );
    }

    /// <summary>Joins tensors along a dimension.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Joins tensors of one shape along a new dimension.</summary>
    /// <exception cref="ExternalException">None given, or their shapes differ.</exception>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
    {
        var parts = tensors.ToArray();
        if (parts.Length == 0)
            throw new ExternalException("stack expects a non-empty TensorList");
        foreach (var part in parts)
            if (!part.Shape.AsSpan().SequenceEqual(parts[0].Shape))
                throw new ExternalException(
                    $"stack expects each tensor to be equal size, but got {Shapes.Text(parts[0].Shape)} at entry 0 and "
                        + $"{Shapes.Text(part.Shape)} at entry {Array.IndexOf(parts, part)}"
                );
        var d = Shapes.Dimension(dim, parts[0].Rank + 1);
        return cat(Array.ConvertAll(parts, part => part.unsqueeze(d)), d);
    }

    private static void ThrowUnlessJoins(Tensor first, Tensor part, int dim, int position)
    {
        var fits = part.Rank == first.Rank;
        for (var d = 0; fits && d < first.Rank; d++)
            fits = d == dim || part.Shape[d] == first.Shape[d];
        if (!fits)
            throw new ExternalException(
                $"Sizes of tensors must match except in dimension {dim}. Expected {Shapes.Text(first.Shape)} but got "
                    + $"{Shapes.Text(part.Shape)} for tensor number {position} in the list."
            );
    }
}
