using static TorchSharp.torch;

namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>Two dimensions exchanged.</summary>
    public OnnxValue Transpose(int dim0, int dim1)
    {
        var order = Enumerable.Range(0, Shape.Count).ToArray();
        (order[Dim(dim0)], order[Dim(dim1)]) = (Dim(dim1), Dim(dim0));
        return Graph.Add(
            "Transpose",
            [this],
            [.. order.Select(d => Shape[d])],
            Dtype,
            ("perm", order.Select(d => (long)d).ToArray())
        );
    }

    /// <summary>One index of a dimension, which falls away; -1 is the last.</summary>
    public OnnxValue Select(int dim, long index) =>
        Graph.Add("Gather", [this, Graph.Index(index)], Without(Dim(dim)), Dtype, ("axis", (long)Dim(dim)));

    /// <summary>The last step of sequences.</summary>
    /// <returns>Shape [batch, …] from [batch, steps, …].</returns>
    public OnnxValue LastStep() => Select(1, -1);

    /// <summary>A part of a dimension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is empty or does not lie in the dimension.</exception>
    public OnnxValue Narrow(int dim, long start, long length)
    {
        var whole = Shape[Dim(dim)];
        if (start < 0 || length < 1 || (whole.Name is null && start + length > whole.Size))
            throw new ArgumentOutOfRangeException(
                nameof(start),
                $"Narrow: found {start} to {start + length} of dimension {dim} of {this}, expected a part of it."
            );
        return Graph.Add(
            "Slice",
            [this, Graph.Whole(start), Graph.Whole(start + length), Graph.Whole(Dim(dim))],
            [.. Shape.Select((size, d) => d == Dim(dim) ? length : size)],
            Dtype
        );
    }

    /// <summary>A new dimension of size 1.</summary>
    public OnnxValue Unsqueeze(int dim)
    {
        var place = dim < 0 ? dim + Shape.Count + 1 : dim;
        return Graph.Add(
            "Unsqueeze",
            [this, Graph.Whole(place)],
            [.. Shape.Take(place), 1, .. Shape.Skip(place)],
            Dtype
        );
    }

    /// <summary>The same elements in another shape.</summary>
    /// <param name="shape">The sizes; those with a name stay where they are.</param>
    public OnnxValue Reshape(params OnnxDim[] shape)
    {
        Expect(
            Shape.Where(d => d.Name is not null).SequenceEqual(shape.Where(d => d.Name is not null))
                && shape
                    .Select((size, d) => size.Name is null || (d < Shape.Count && Shape[d] == size))
                    .All(same => same)
                && Elements(Shape) == Elements(shape),
            $"Reshape to [{string.Join(", ", shape)}]",
            $"{Elements(shape)} elements and dimensions with a name in their places"
        );
        long[] sizes = [.. shape.Select(d => d.Name is null ? d.Size : 0)]; // 0: as it was
        return Graph.Add("Reshape", [this, Graph.Whole(sizes)], shape, Dtype);

        long Elements(IEnumerable<OnnxDim> of) =>
            of.Where(d => d.Name is null).Aggregate(1L, (product, d) => product * d.Size);
    }

    /// <summary>The same vector at every step, for a decoder to read.</summary>
    /// <param name="steps">How often.</param>
    /// <returns>Shape [batch, steps, features] from [batch, features].</returns>
    public OnnxValue Repeat(long steps)
    {
        Expect(Shape.Count == 2, nameof(Repeat), "[batch, features]");
        return Graph.Add(
            "Expand",
            [Unsqueeze(1), Graph.Whole(1, steps, 1)],
            [Shape[0], steps, Shape[1]],
            Dtype
        );
    }

    /// <summary>This value and others, one after the other along a dimension.</summary>
    public OnnxValue Concat(int dim, params OnnxValue[] others)
    {
        OnnxValue[] parts = [this, .. others];
        foreach (var part in parts)
            part.Expect(
                part.Dtype == Dtype && part.Without(Dim(dim)).SequenceEqual(Without(Dim(dim))),
                nameof(Concat),
                $"{this} but for dimension {Dim(dim)}"
            );
        var total = parts.Select(part => part.Shape[Dim(dim)]).Aggregate((sum, size) => sum + size);
        return Graph.Add(
            "Concat",
            parts,
            [.. Shape.Select((size, d) => d == Dim(dim) ? total : size)],
            Dtype,
            ("axis", (long)Dim(dim))
        );
    }

    private OnnxDim[] Without(int dim) => [.. Shape.Where((_, d) => d != dim)];
}
