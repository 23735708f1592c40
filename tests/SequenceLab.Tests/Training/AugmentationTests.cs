using SequenceLab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Training;

public class AugmentationTests
{
    [Fact]
    public void A_shift_moves_the_whole_picture_and_fills_with_zeros()
    {
        random.manual_seed(1);
        var pictures = zeros(200, 5, 7);
        pictures[.., 2, 3] = tensor(9f);
        var moved = Augmentations.Shift(2)(pictures);
        Assert.Equal([200, 5, 7], moved.shape);
        Assert.Equal(200 * 9f, moved.sum().ToSingle());

        var places = moved.reshape(200, 35).argmax(1).data<long>().ToArray();
        var moves = places.Select(p => (Down: p / 7 - 2, Right: p % 7 - 3)).ToHashSet();
        Assert.Equal(25, moves.Count); // each of -2 … 2 in both directions came up
        Assert.All(moves, m => Assert.True(Math.Abs(m.Down) <= 2 && Math.Abs(m.Right) <= 2));
    }

    [Fact]
    public void What_leaves_the_frame_is_lost()
    {
        random.manual_seed(1);
        var moved = Augmentations.Shift(1)(ones(50, 3, 3));
        var sums = moved.sum([1, 2]).data<float>().ToArray().Distinct().Order();
        Assert.Equal([4f, 6f, 9f], sums);
    }

    [Fact]
    public void No_shift_changes_nothing()
    {
        var pictures = rand(3, 4, 4);
        Assert.Equal(
            pictures.data<float>().ToArray(),
            Augmentations.Shift(0)(pictures).data<float>().ToArray()
        );
    }
}
