using TorchSharp;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>One training task, written as a user would write it.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Title">What is trained.</param>
/// <param name="Batch">Sequences in a step.</param>
/// <param name="Steps">Time steps of the input.</param>
/// <param name="Features">Features of a time step.</param>
/// <param name="Classes">Classes of a target.</param>
/// <param name="TargetsPerSequence">Targets of a sequence.</param>
/// <param name="OneHot">The inputs are one-hot rows, else standard normal.</param>
/// <param name="Multiplications">Multiplications of the matrix products of a step, forward and backward.</param>
/// <param name="Net">Makes the model, with Fused.LSTM or with nn.LSTM.</param>
internal sealed record Workload(
    string Id,
    string Title,
    int Batch,
    int Steps,
    int Features,
    int Classes,
    int TargetsPerSequence,
    bool OneHot,
    double Multiplications,
    Func<bool, nn.Module<Tensor, Tensor>> Net
)
{
    private const int Hundred = 100;

    /// <summary>The six workloads of the table.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        Classifier(
            "echo-value",
            "echo one value: batch 1, 10 steps, 25 → 25",
            1,
            10,
            25,
            null,
            25,
            1,
            25,
            true
        ),
        EncoderDecoder("seq2seq-2", "encoder-decoder, 2 of 5: batch 21, hidden 150", hidden: 150, outputs: 2),
        EncoderDecoder("seq2seq-4", "encoder-decoder, 4 of 5: batch 21, hidden 300", hidden: 300, outputs: 4),
        Classifier("mnist-100", "MNIST: batch 100, 28 steps, hidden 128", 100, 28, 28, null, 128, 1, 10),
        Classifier("mnist-128", "MNIST: batch 128, projection 128, hidden 128", 128, 28, 28, 128, 128, 1, 10),
        Classifier(
            "activity",
            "activity: batch 1024, 200 steps, 3 → 64, two layers of 64",
            1024,
            200,
            3,
            64,
            64,
            2,
            6
        ),
    ];

    /// <summary>A classifier of sequences: see <see cref="SequenceNet"/>.</summary>
    public static Workload Classifier(
        string id,
        string title,
        int batch,
        int steps,
        int features,
        int? projection,
        int hidden,
        int layers,
        int classes,
        bool oneHot = false
    )
    {
        double sum = projection is { } width
            ? (double)batch * steps * Affine(features, width, inputGradient: false)
            : 0;
        for (int layer = 0; layer < layers; layer++)
        {
            int inputs = layer > 0 ? hidden : projection ?? features;
            sum += batch * Lstm(steps, inputs, hidden, inputGradient: layer > 0 || projection is not null);
        }
        sum += batch * Affine(hidden, classes, inputGradient: true);
        return new Workload(
            id,
            title,
            batch,
            steps,
            features,
            classes,
            1,
            oneHot,
            sum,
            fused => new SequenceNet(features, projection, hidden, layers, classes, fused)
        );
    }

    private static Workload EncoderDecoder(string id, string title, int hidden, int outputs)
    {
        const int batch = 21;
        const int steps = 5;
        double sum =
            batch * Lstm(steps, Hundred, hidden, inputGradient: false)
            + batch * Lstm(outputs, hidden, hidden, inputGradient: true)
            + batch * outputs * Affine(hidden, Hundred, inputGradient: true);
        return new Workload(
            id,
            title,
            batch,
            steps,
            Hundred,
            Hundred,
            outputs,
            OneHot: true,
            sum,
            fused => new EncoderDecoderNet(Hundred, hidden, outputs, fused)
        );
    }

    /// <summary>Multiplications a row: product, gradient of the weights, gradient of the input.</summary>
    private static double Affine(double inputs, double outputs, bool inputGradient) =>
        inputs * outputs * (inputGradient ? 3 : 2);

    // the first step has no state to multiply
    private static double Lstm(int steps, double inputs, double hidden, bool inputGradient) =>
        steps * Affine(inputs, 4 * hidden, inputGradient)
        + (steps - 1) * Affine(hidden, 4 * hidden, inputGradient: true);
}
