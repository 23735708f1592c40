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

    [Fact]
    public void A_rotation_turns_every_vector_of_a_window_alike()
    {
        random.manual_seed(1);
        var windows = randn(20, 5, 7); // vectors at 0 and 4; channel 3 is none
        windows[.., .., 4..7] = windows[.., .., 0..3];
        var turned = Augmentations.Rotation(180, 0, 4)(windows);
        Assert.Equal(windows[.., .., 3].data<float>().ToArray(), turned[.., .., 3].data<float>().ToArray());
        Assert.Equal(
            turned[.., .., 0..3].data<float>().ToArray(),
            turned[.., .., 4..7].data<float>().ToArray()
        );
        Assert.False(turned.allclose(windows, 1e-2, 1e-2));
        // lengths and angles between the rows of a window stay
        var (before, after) = (windows[.., .., 0..3], turned[.., .., 0..3]);
        Assert.True(
            before.bmm(before.transpose(1, 2)).allclose(after.bmm(after.transpose(1, 2)), 1e-4, 1e-4)
        );
    }

    [Fact]
    public void A_rotation_stays_within_its_angle()
    {
        random.manual_seed(1);
        var windows = zeros(500, 1, 3);
        windows[.., 0, 0] = tensor(1f);
        var cosines = Augmentations.Rotation(30)(windows)[.., 0, 0].data<float>().ToArray();
        Assert.InRange(cosines.Min(), Math.Cos(Math.PI / 6) - 1e-6, Math.Cos(Math.PI / 8)); // some come near 30 degrees
        Assert.Throws<ArgumentException>(() => Augmentations.Rotation(30)(zeros(1, 1, 4)));
        Assert.Throws<ArgumentException>(() => Augmentations.Rotation(30, 2)(zeros(1, 1, 4)));
    }

    [Fact]
    public void Scaling_gives_every_window_a_factor_of_its_own()
    {
        random.manual_seed(1);
        var scaled = Augmentations.Scaling(0.5, 2)(ones(300, 4, 3)).reshape(300, 12);
        Assert.Equal(0, scaled.std(1).max().ToSingle(), 1e-6);
        var factors = scaled[.., 0].data<float>().ToArray();
        Assert.InRange(factors.Min(), 0.5f, 0.6f);
        Assert.InRange(factors.Max(), 1.9f, 2f);
    }

    [Fact]
    public void Scaling_leaves_out_the_vectors_that_are_not_named()
    {
        random.manual_seed(1);
        var scaled = Augmentations.Scaling(2, 2, 3)(ones(2, 4, 6));
        Assert.Equal(1, scaled[.., .., ..3].max().ToSingle());
        Assert.Equal(2, scaled[.., .., 3..].min().ToSingle());
        Assert.Throws<ArgumentException>(() => Augmentations.Scaling(1, 2, 4)(ones(2, 4, 6)));
    }

    [Fact]
    public void Then_makes_one_change_after_the_other()
    {
        var both = Augmentations.Scaling(2, 2).Then(x => x + 1);
        Assert.Equal([3f, 3f], both(ones(1, 2, 1)).data<float>().ToArray());
    }
}
