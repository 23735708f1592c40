using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

public class UtilityTests
{
    private static Parameter[] Parameters()
    {
        var parameters = new[]
        {
            new Parameter(zeros(2)),
            new Parameter(zeros(1, 2)),
            new Parameter(zeros(3)),
        };
        parameters[0].grad = tensor((float[])[3, -4]);
        parameters[1].grad = tensor((float[])[0, 12], 1, 2);
        return parameters;
    }

    [Theory]
    [InlineData(2.0, 13)]
    [InlineData(1.0, 19)]
    [InlineData(double.PositiveInfinity, 12)]
    public void NormOfAllGradientsIsClipped(double type, double expected)
    {
        using var scope = NewDisposeScope();
        var parameters = Parameters();
        Assert.Equal(expected, nn.utils.clip_grad_norm_(parameters, expected / 2, type), 1e-5);
        Assert.Equal([1.5f, -2f], parameters[0].grad!.data<float>().ToArray(), Near);
        Assert.Equal([0f, 6f], parameters[1].grad!.data<float>().ToArray(), Near);
        Assert.Null(parameters[2].grad);

        Assert.Equal(expected / 2, nn.utils.clip_grad_norm_(parameters, 100, type), 1e-4);
        Assert.Equal([1.5f, -2f], parameters[0].grad!.data<float>().ToArray(), Near);
    }

    [Fact]
    public void ElementsOfGradientsAreClipped()
    {
        using var scope = NewDisposeScope();
        var parameters = Parameters();
        nn.utils.clip_grad_value_(parameters, 3.5);
        Assert.Equal([3f, -3.5f], parameters[0].grad!.data<float>().ToArray());
        Assert.Equal([0f, 3.5f], parameters[1].grad!.data<float>().ToArray());
    }

    [Fact]
    public void ParametersGoRoundThroughAVector()
    {
        using var scope = NewDisposeScope();
        var parameters = Parameters();
        nn.utils.vector_to_parameters(arange(7, dtype: ScalarType.Float32), parameters);
        Assert.Equal([2f, 3f], parameters[1].data<float>().ToArray());
        Assert.True(nn.utils.parameters_to_vector(parameters).eq(arange(7)).all().ToBoolean());
        var error = Assert.Throws<ExternalException>(() =>
            nn.utils.vector_to_parameters(zeros(8), parameters)
        );
        Assert.Contains("7", error.Message);
    }

    [Fact]
    public void EmbeddingOptionsActOnTheirRows()
    {
        using var scope = NewDisposeScope();
        var table = tensor((float[])[3, 4, 0.3f, 0.4f, 6, 8], 3, 2);
        using var bounded = nn.Embedding_from_pretrained(table.clone(), max_norm: 1);
        bounded.call(tensor((long[])[0, 1]));
        Assert.Equal([0.6f, 0.8f, 0.3f, 0.4f, 6, 8], bounded.weight!.data<float>().ToArray(), Near);

        using var scaled = nn.Embedding_from_pretrained(
            table.clone(),
            freeze: false,
            scale_grad_by_freq: true
        );
        scaled.call(tensor((long[])[2, 0, 2])).sum().backward();
        Assert.Equal([1f, 1f, 0, 0, 1, 1], scaled.weight!.grad!.data<float>().ToArray(), Near);
        Assert.False(bounded.weight.requires_grad);
    }

    [Fact]
    public void SequencesArePaddedAndPacked()
    {
        using var scope = NewDisposeScope();
        Tensor[] sequences = [arange(2), arange(4), arange(1)];
        var padded = nn.utils.rnn.pad_sequence(sequences, batch_first: true, padding_value: -1);
        Assert.Equal([0, 1, -1, -1, 0, 1, 2, 3, 0, -1, -1, -1], padded.data<long>().ToArray());

        var packed = nn.utils.rnn.pack_sequence(sequences, enforce_sorted: false);
        Assert.Equal([0, 0, 0, 1, 1, 2, 3], packed.data.data<long>().ToArray());
        Assert.Equal([3, 2, 1, 1], packed.batch_sizes.data<long>().ToArray());
        Assert.Equal([1, 0, 2], packed.sorted_indices.data<long>().ToArray());
        var (again, lengths) = nn.utils.rnn.pad_packed_sequence(packed, true, -1, total_length: 5);
        Assert.Equal([3, 5], again.shape);
        Assert.Equal([2, 4, 1], lengths.data<long>().ToArray());
        Assert.True(again.narrow(1, 0, 4).eq(padded).all().ToBoolean());
        Assert.Throws<ExternalException>(() => nn.utils.rnn.pad_packed_sequence(packed, total_length: 3));
    }

    private static bool Near(float a, float b) => Math.Abs(a - b) < 1e-4;
}
