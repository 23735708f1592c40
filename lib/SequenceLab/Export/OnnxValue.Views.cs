namespace SequenceLab.Export;

public sealed partial class OnnxValue
{
    /// <summary>Two dimensions exchanged.</summary>
    public OnnxValue Transpose(int dim0, int dim1)
    {
        var order = Enumerable.Range(0, Shape.Count).ToArray();
        (order[Dim(dim0)], order[Dim(dim1)]) = (Dim(dim1), Dim(dim0));
        var shape = order.Select(d => Shape[d]).ToArray();
        return Graph.Add("Transpose", [this], shape, Dtype, ("perm", order.Select(d => (long)d).ToArray()));
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
        {
            throw new ArgumentOutOfRangeException(
                nameof(start),
                $"Narrow: found {start} to {start + length} of dimension {dim} of {this}, expected a part of it."
            );
        }
        OnnxValue[] arguments =
        [
            this,
            Graph.Whole(start),
            Graph.Whole(start + length),
            Graph.Whole(Dim(dim)),
        ];
        return Graph.Add("Slice", arguments, With(Dim(dim), length), Dtype);
    }

    /// <summary>The same elements in another shape.</summary>
    /// <param name="shape">The sizes; those with a name stay where they are.</param>
    public OnnxValue Reshape(params OnnxDim[] shape)
    {
        var named = Shape.Select((size, d) => (size, d)).Where(at => at.size.Name is not null);
        Expect(
            named.SequenceEqual(shape.Select((size, d) => (size, d)).Where(at => at.size.Name is not null))
                && Elements(Shape) == Elements(shape),
            $"Reshape to [{string.Join(", ", shape)}]",
            $"{Elements(shape)} elements and dimensions with a name in their places"
        );
        long[] sizes = [.. shape.Select(d => d.Size)]; // 0, as for a name, keeps the size
        return Graph.Add("Reshape", [this, Graph.Whole(sizes)], shape, Dtype);

        static long Elements(IEnumerable<OnnxDim> of) =>
            of.Where(d => d.Name is null).Aggregate(1L, (product, d) => product * d.Size);
    }

    /// <summary>The same vector at every step, for a decoder to read.</summary>
    /// <param name="steps">How often.</param>
    /// <returns>Shape [batch, steps, features] from [batch, features].</returns>
    public OnnxValue Repeat(long steps)
    {
        Expect(Shape.Count == 2, nameof(Repeat), "[batch, features]");
        var step = Graph.Add("Unsqueeze", [this, Graph.Whole(1)], [Shape[0], 1, Shape[1]], Dtype);
        return Graph.Add("Expand", [step, Graph.Whole(1, steps, 1)], [Shape[0], steps, Shape[1]], Dtype);
    }

    /// <summary>This value and others, one after the other along a dimension.</summary>
    public OnnxValue Concat(int dim, params OnnxValue[] others)
    {
        OnnxValue[] parts = [this, .. others];
        foreach (var part in others)
        {
            part.Expect(
                part.Dtype == Dtype
                    && part.Shape.Count == Shape.Count
                    && part.Without(Dim(dim)).SequenceEqual(Without(Dim(dim))),
                nameof(Concat),
                $"{this} but for dimension {dim}"
            );
        }
        var total = parts.Select(part => part.Shape[Dim(dim)]).Aggregate((sum, size) => sum + size);
        return Graph.Add("Concat", parts, With(Dim(dim), total), Dtype, ("axis", (long)Dim(dim)));
    }
}
