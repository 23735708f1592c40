using System.Runtime.InteropServices;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Functional;

/// <summary>Cross-entropy in all its forms, from elementary operations.</summary>
internal static class CrossEntropy
{
    /// <summary>The classes in the last of two dimensions, a row for each label.</summary>
    /// <exception cref="ExternalException">The labels' shape is not the input's without the classes.</exception>
    public static Tensor AsRows(Tensor input, Tensor target)
    {
        if (target.dtype != ScalarType.Int64)
            throw new ExternalException($"expected scalar type Long but found {target.dtype} for the target");
        if (input.Rank == 0)
            throw new ExternalException(
                "cross_entropy expects an input of at least one dimension, found none"
            );
        long[] expected = input.Rank == 1 ? [] : [input.Shape[0], .. input.Shape[2..]];
        if (!target.Shape.AsSpan().SequenceEqual(expected))
            throw new ExternalException(
                $"Expected input batch_size to match target batch_size: for input {Shapes.Text(input.Shape)} the target "
                    + $"must have shape {Shapes.Text(expected)}, found {Shapes.Text(target.Shape)}"
            );
        return input.Rank switch
        {
            1 => input.unsqueeze(0),
            2 => input,
            _ => input.movedim([1], [-1]).reshape(-1, input.Shape[1]),
        };
    }

    public static Tensor OfClasses(
        Tensor rows,
        Tensor labels,
        Tensor? weight,
        long ignore,
        Reduction reduction,
        double smoothing
    ) => OfLogProbabilities(rows.log_softmax(-1), labels, weight, ignore, reduction, smoothing);

    public static Tensor OfLogProbabilities(
        Tensor logs,
        Tensor labels,
        Tensor? weight,
        long ignore,
        Reduction reduction,
        double smoothing
    )
    {
        var classes = logs.Shape[1];
        ThrowUnlessClasses(labels, classes, ignore);
        var counts = labels.ne(ignore);
        var safe = labels.masked_fill(counts.logical_not(), 0);
        var share = counts.to_type(logs.dtype);
        if (weight is not null)
            share = share.mul(weight.index_select(0, safe));
        var losses = logs.gather(1, safe.unsqueeze(1)).squeeze(1).neg().mul(share);
        var loss = Reduce(losses, share, reduction);
        if (smoothing == 0)
            return loss;
        var spread = (weight is null ? logs : logs.mul(weight)).sum(1L).neg().mul(counts);
        var smooth = Reduce(spread, share, reduction);
        return loss.mul(1 - smoothing).add(smooth.mul(smoothing / classes));
    }

    public static Tensor OfProbabilities(
        Tensor input,
        Tensor target,
        Tensor? weight,
        Reduction reduction,
        double smoothing
    )
    {
        if (!input.Shape.AsSpan().SequenceEqual(target.Shape))
            throw new ExternalException(
                $"Expected floating point target with class probabilities to have the input's shape "
                    + $"{Shapes.Text(input.Shape)}, found {Shapes.Text(target.Shape)}"
            );
        var dim = input.Rank == 1 ? 0 : 1;
        var classes = input.Shape[dim];
        if (smoothing > 0)
            target = target.mul(1 - smoothing).add(smoothing / classes);
        var products = input.log_softmax(dim).mul(target);
        if (weight is not null)
        {
            var shape = new long[input.Rank];
            Array.Fill(shape, 1);
            shape[dim] = classes;
            products = products.mul(weight.reshape(shape));
        }
        var losses = products.sum(dim).neg();
        return reduction switch
        {
            Reduction.None => losses,
            Reduction.Sum => losses.sum(),
            _ => losses.sum().div((double)input.Count / classes),
        };
    }

    /// <exception cref="ExternalException">A label is no class.</exception>
    public static void ThrowUnlessClasses(Tensor labels, long classes, long ignore)
    {
        using var packed = labels.Packed();
        foreach (var label in packed.Span<long>())
            if (label != ignore && (label < 0 || label >= classes))
                throw new ExternalException($"Target {label} is out of bounds: expected 0 to {classes - 1}.");
    }

    private static Tensor Reduce(Tensor losses, Tensor share, Reduction reduction) =>
        reduction switch
        {
            Reduction.None => losses,
            Reduction.Sum => losses.sum(),
            _ => losses.sum().div(share.sum()),
        };
}
