using SequenceLab.Export;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace SequenceLab.Tests.Export;

/// <summary>The networks that read a sequence of numbers and then say them.</summary>
internal static class Echo
{
    private const int Classes = 30;
    private const int Units = 20;

    // what it says at one step is what it hears at the next; before the first it hears nothing
    public static ExportedModel Unrolled(long read, long say)
    {
        var (encoder, decoder, readout) = (Lstm(Classes), Lstm(Classes), nn.Linear(Units, Classes));
        return ExportedModel.Of(
            x =>
            {
                var (_, h, c) = x.OneHot(Classes).Lstm(encoder);
                var (heard, said) = (x.Narrow(1, 0, 1).OneHot(Classes) * 0, new List<OnnxValue>());
                for (var step = 0; step < say; step++)
                {
                    (var output, h, c) = heard.Lstm(decoder, (h, c));
                    said.Add(output.Linear(readout));
                    heard = said[^1].ArgMax(2).OneHot(Classes);
                }
                return said[0].Concat(1, [.. said.Skip(1)]);
            },
            x =>
            {
                var (_, h, c) = encoder.call(OneHot(x));
                var heard = zeros(x.shape[0], 1, Classes);
                for (var step = 0; step < say; step++)
                {
                    var scores = readout.call(decoder.call(heard, (h, c)).Item1);
                    heard = cat([zeros(x.shape[0], 1, Classes), OneHot(scores.argmax(2))], 1);
                }
                return readout.call(decoder.call(heard[.., ..(int)say], (h, c)).Item1);
            },
            Numbers(read),
            "batch",
            read
        );
    }

    public static ExportedModel Attending(long read, long say)
    {
        var (encoder, decoder) = (Lstm(Classes), Lstm(Units));
        var (question, readout) = (nn.Linear(Units, Units, hasBias: false), nn.Linear(2 * Units, Classes));
        var scale = 1 / Math.Sqrt(Units);
        return ExportedModel.Of(
            x =>
            {
                var (heard, last, _) = x.OneHot(Classes).Lstm(encoder);
                var asked = last.Select(0, 0).Repeat(say).Lstm(decoder).Outputs;
                var weights = (asked.Linear(question).MatMul(heard.Transpose(1, 2)) * scale).Softmax(2);
                return asked.Concat(2, weights.MatMul(heard)).Linear(readout);
            },
            x =>
            {
                var (heard, last, _) = encoder.call(OneHot(x));
                var asked = decoder.call(last[0].unsqueeze(1).repeat(1, say, 1)).Item1;
                var weights = F.softmax(question.call(asked).matmul(heard.transpose(1, 2)) * scale, 2);
                return readout.call(cat([asked, weights.matmul(heard)], 2));
            },
            Numbers(read),
            "batch",
            "steps"
        );
    }

    private static LSTM Lstm(long inputs) => nn.LSTM(inputs, Units, batchFirst: true);

    private static Func<long, Tensor> Numbers(long length) =>
        batch => randint(0, Classes, new long[] { batch, length }, dtype: ScalarType.Int64);

    private static Tensor OneHot(Tensor numbers) => F.one_hot(numbers, Classes).to(ScalarType.Float32);
}
