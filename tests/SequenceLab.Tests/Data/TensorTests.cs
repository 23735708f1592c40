using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Data;

public class TensorTests
{
    [Fact]
    public void Echo_samples_are_one_hot_with_the_number_to_echo()
    {
        var numbers = new EchoTask(10, 25, 7, seed: 4).NextSequences(6);
        var samples = new EchoTask(10, 25, 7, seed: 4).NextSamples(6);
        Assert.Equal([6, 10, 25], samples.X.shape);
        Assert.Equal(ScalarType.Float32, samples.X.dtype);
        Assert.Equal(60, samples.X.sum().ToSingle());
        Assert.Equal(numbers.Cast<long>(), samples.X.argmax(2).reshape(60).data<long>().ToArray());
        Assert.Equal(Enumerable.Range(0, 6).Select(i => numbers[i, 7]), samples.Y.data<long>().ToArray());
    }

    [Fact]
    public void Pictures_become_rows_between_0_and_1()
    {
        var digits = Mnist.StandIn(20, 1).Train;
        var samples = digits.ToSamples();
        Assert.Equal([20, 28, 28], samples.X.shape);
        Assert.Equal(digits.Picture(3)[(14 * 28)..(15 * 28)], samples.X[3, 14].data<float>().ToArray());
        Assert.Equal(digits.Digit(3), samples.Y[3].ToInt64());
    }

    [Fact]
    public void The_last_samples_can_be_held_out()
    {
        var samples = new Samples(arange(10).reshape(10, 1), arange(10));
        var (train, held) = samples.HoldOut(3);
        Assert.Equal([0L, 1, 2, 3, 4, 5, 6], train.Y.data<long>().ToArray());
        Assert.Equal([7L, 8, 9], held.Y.data<long>().ToArray());
        Assert.Equal([9L, 0], samples.At(tensor(new long[] { 9, 0 })).X.reshape(2).data<long>().ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => samples.HoldOut(10));
    }
}
