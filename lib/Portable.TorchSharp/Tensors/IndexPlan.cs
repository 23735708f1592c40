using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// How tensors of places choose from a tensor: the dimensions they index go to the front and count as rows of the
/// rest; the chosen rows take the broadcast shape of the places, which goes back to where the first of them stood if
/// the indexed dimensions were neighbours, else to the front.
/// </summary>
internal sealed class IndexPlan
{
    private readonly Tensor[] _places;
    private readonly long[] _sizes;
    private readonly long[] _chosenShape;
    private readonly int _returnTo;

    public IndexPlan(long[] shape, Tensor?[] places)
    {
        var indexed = Enumerable.Range(0, places.Length).Where(d => places[d] is not null).ToArray();
        var rest = Enumerable.Range(0, shape.Length).Except(indexed).ToArray();
        Order = [.. indexed.Concat(rest).Select(d => (long)d)];
        FrontShape = Array.ConvertAll(Order, d => shape[d]);
        _places = Array.ConvertAll(indexed, d => places[d]!);
        _sizes = Array.ConvertAll(indexed, d => shape[d]);
        RestShape = Array.ConvertAll(rest, d => shape[d]);
        Rows = Shapes.Count(_sizes);
        _chosenShape = _places.Select(place => place.Shape).Aggregate(Shapes.Broadcast);
        var neighbours = indexed[^1] - indexed[0] == indexed.Length - 1;
        _returnTo = neighbours ? indexed[0] : 0;
    }

    /// <summary>The permutation that brings the indexed dimensions to the front.</summary>
    public long[] Order { get; }

    public long[] FrontShape { get; }

    public long[] RestShape { get; }

    public long Rows { get; }

    /// <summary>The chosen rows, counted through the indexed dimensions, as one list.</summary>
    /// <exception cref="ExternalException">A place is outside its dimension.</exception>
    public Tensor RowNumbers()
    {
        var count = Shapes.Count(_chosenShape);
        var rows = Tensor.Filled([count], 0, ScalarType.Int64, scoped: false);
        for (var d = 0; d < _places.Length; d++)
        {
            using var places = _places[d].expand(_chosenShape).contiguous();
            var total = rows.Span<long>();
            var values = places.Span<long>();
            for (var i = 0; i < total.Length; i++)
            {
                var place = values[i] < 0 ? values[i] + _sizes[d] : values[i];
                if (place < 0 || place >= _sizes[d])
                    throw new ExternalException(
                        $"index {values[i]} is out of bounds for dimension {d} with size {_sizes[d]}"
                    );
                total[i] = total[i] * _sizes[d] + place;
            }
        }
        return rows;
    }

    /// <summary>Chosen rows in the shape the user sees.</summary>
    public Tensor Restore(Tensor chosen)
    {
        var shaped = chosen.reshape([.. _chosenShape, .. RestShape]);
        return _returnTo == 0 ? shaped : shaped.permute(Back());
    }

    /// <summary>The user's shape as rows: the inverse of <see cref="Restore"/>.</summary>
    public Tensor Flatten(Tensor restored)
    {
        if (_returnTo > 0)
        {
            var back = Back();
            var inverse = new long[back.Length];
            for (var i = 0; i < back.Length; i++)
                inverse[back[i]] = i;
            restored = restored.permute(inverse);
        }
        return restored.reshape([Shapes.Count(_chosenShape), .. RestShape]);
    }

    private long[] Back()
    {
        var chosen = Enumerable.Range(0, _chosenShape.Length).Select(d => (long)d);
        var rest = Enumerable.Range(_chosenShape.Length, RestShape.Length).Select(d => (long)d).ToArray();
        return [.. rest[.._returnTo], .. chosen, .. rest[_returnTo..]];
    }
}
