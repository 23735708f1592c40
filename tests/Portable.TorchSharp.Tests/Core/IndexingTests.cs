using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Core;

/// <summary>The expected values are NumPy's for the same expressions on arange(24).reshape(2, 3, 4).</summary>
public sealed class IndexingTests
{
    private static Tensor Cube() => arange(24).reshape(2, 3, 4);

    private static void Shows(long[] shape, long[] values, Tensor tensor)
    {
        Assert.Equal(shape, tensor.shape);
        Assert.Equal(values, tensor.data<long>().ToArray());
    }

    [Fact]
    public void Places_ranges_and_new_dimensions_give_views()
    {
        using var scope = NewDisposeScope();
        var x = Cube();
        Shows([3, 4], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23], x[-1]);
        Shows([2, 4], [8, 9, 10, 11, 20, 21, 22, 23], x[.., -1]);
        Shows([2, 2], [5, 6, 17, 18], x[.., 1, 1..3]);
        Shows([2, 3], [3, 7, 11, 15, 19, 23], x[TensorIndex.Ellipsis, -1]);
        Shows([2, 1, 2], [8, 10, 20, 22], x[.., TensorIndex.None, 2, TensorIndex.Slice(step: 2)]);
        Shows([2, 3, 1], [1, 5, 9, 13, 17, 21], x[.., .., ^3..^2]);
        x[0, 0, 0] = tensor(100L);
        Assert.Equal(100, x[0][0][0].item<long>());
    }

    [Fact]
    public void Tensors_of_places_broadcast_together()
    {
        using var scope = NewDisposeScope();
        var x = Cube();
        var rows = tensor(new long[] { 0, 2 });
        var columns = tensor(new long[] { 1, -1 });
        Shows([2, 2], [1, 11, 13, 23], x[.., TensorIndex.Tensor(rows), TensorIndex.Tensor(columns)]);
        Shows(
            [2, 2, 3],
            [1, 5, 9, 3, 7, 11, 13, 17, 21, 15, 19, 23],
            x.transpose(1, 2)[.., TensorIndex.Tensor(columns)]
        );
        Shows(
            [2, 2, 2],
            [0, 1, 8, 9, 12, 13, 20, 21],
            x[.., TensorIndex.Tensor(rows.unsqueeze(1)), TensorIndex.Tensor(tensor(new long[] { 0, 1 }))]
        );
    }

    [Fact]
    public void Places_that_are_not_neighbours_go_to_the_front()
    {
        using var scope = NewDisposeScope();
        var places = TensorIndex.Tensor(tensor(new long[] { 0, 1 }));
        Shows([2, 3], [0, 4, 8, 13, 17, 21], Cube()[places, .., places]);
    }

    [Fact]
    public void Truth_values_choose()
    {
        using var scope = NewDisposeScope();
        var x = Cube();
        Shows([3], [21, 22, 23], x[x > 20]);
        Shows(
            [1, 3, 4],
            [.. Enumerable.Range(12, 12).Select(i => (long)i)],
            x[tensor(new[] { false, true })]
        );
        x[x % 2 == 0] = tensor(-1L);
        Assert.Equal(12, (x == -1).sum().item<long>());
    }

    [Fact]
    public void Assignment_reaches_through_places()
    {
        using var scope = NewDisposeScope();
        var x = Cube();
        x[.., TensorIndex.Tensor(tensor(new long[] { 0, 2 })), 0] = tensor(new long[] { -1, -2 });
        Shows([2, 3], [-1, 4, -2, -1, 16, -2], x[.., .., 0]);
    }

    [Fact]
    public void Errors_name_the_place_and_the_size()
    {
        using var scope = NewDisposeScope();
        var x = Cube();
        Assert.Contains("index 3 is out of bounds", Assert.Throws<ExternalException>(() => x[0, 3]).Message);
        Assert.Contains(
            "too many indices",
            Assert.Throws<IndexOutOfRangeException>(() => x[0, 0, 0, 0]).Message
        );
        var far = TensorIndex.Tensor(tensor(new long[] { 5 }));
        Assert.Contains("index 5 is out of bounds", Assert.Throws<ExternalException>(() => x[far]).Message);
        Assert.Contains(
            "broadcast",
            Assert.Throws<ExternalException>(() => x[0] = zeros(5, ScalarType.Int64)).Message
        );
    }
}
