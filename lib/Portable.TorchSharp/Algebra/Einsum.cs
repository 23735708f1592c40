using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Algebra;

/// <summary>
/// Sums of products by Einstein's convention. Operands are taken from left to right, two at a time as one
/// product of batches of matrices; a label that neither the result nor a later operand names is summed.
/// </summary>
internal static class Einsum
{
    internal static Tensor Of(string equation, Tensor[] tensors)
    {
        var (inputs, output) = Parse(equation, tensors);
        var result = Diagonals(tensors[0], inputs[0]);
        for (var i = 1; i < tensors.Length; i++)
        {
            var later = output.Concat(inputs.Skip(i + 1).SelectMany(labels => labels)).ToHashSet();
            result = Multiply(result, Diagonals(tensors[i], inputs[i]), later);
        }
        return Ordered(Summed(result, [.. output]), output);
    }

    /// <summary>A tensor and the label of each of its dimensions.</summary>
    private readonly record struct Labelled(Tensor Tensor, List<char> Labels);

    /// <summary>The labels of each operand and of the result. '...' becomes labels of its own, from 'À' on.</summary>
    private static (List<char>[] Inputs, List<char> Output) Parse(string equation, Tensor[] tensors)
    {
        var sides = equation.Replace(" ", "").Split("->");
        var terms = sides[0].Split(',');
        if (terms.Length != tensors.Length || sides.Length > 2)
            throw Error(equation, $"{terms.Length} operands named, {tensors.Length} given");
        var most = 0;
        var inputs = new List<char>[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var extra = (int)tensors[i].ndim - terms[i].Replace("...", "").Length;
            if (extra != 0 && (extra < 0 || !terms[i].Contains("...")))
                throw Error(
                    equation,
                    $"'{terms[i]}' does not fit operand {i} of shape {Shapes.Text(tensors[i].Shape)}"
                );
            most = Math.Max(most, extra);
            inputs[i] = Expand(terms[i], extra);
        }
        var used = inputs.SelectMany(labels => labels).ToList();
        var output =
            sides.Length == 2
                ? Expand(sides[1], most)
                :
                [
                    .. Expand("...", most),
                    .. used.Where(char.IsAscii).Distinct().Where(l => used.Count(u => u == l) == 1).Order(),
                ];
        if (output.Find(l => !used.Contains(l)) is var stranger and not '\0')
            throw Error(equation, $"the result's '{stranger}' is in no operand");
        return (inputs, output);
    }

    private static List<char> Expand(string term, int extra) =>
        [
            .. term.Replace(
                "...",
                string.Concat(Enumerable.Range(0, extra).Select(d => (char)('À' + extra - 1 - d)))
            ),
        ];

    /// <summary>Keeps the diagonal of dimensions that share a label.</summary>
    private static Labelled Diagonals(Tensor tensor, List<char> labels)
    {
        labels = [.. labels];
        for (var i = 0; i < labels.Count; i++)
        {
            var twin = labels.IndexOf(labels[i], i + 1);
            if (twin < 0)
                continue;
            tensor = tensor.diagonal(0, i, twin);
            labels.Add(labels[i]);
            labels.RemoveAt(twin);
            labels.RemoveAt(i--);
        }
        return new(tensor, labels);
    }

    private static Labelled Multiply(Labelled a, Labelled b, HashSet<char> later)
    {
        a = Summed(a, [.. later, .. b.Labels]);
        b = Summed(b, [.. later, .. a.Labels]);
        var shared = a.Labels.Intersect(b.Labels).ToList();
        var batch = shared.Where(later.Contains).ToList();
        var summed = shared.Except(batch).ToList();
        var left = a.Labels.Except(shared).ToList();
        var right = b.Labels.Except(shared).ToList();
        (a, b) = Broadcast(a, b, shared);

        long[] Sizes(Labelled of, List<char> labels) =>
            [.. labels.Select(l => of.Tensor.Shape[of.Labels.IndexOf(l)])];
        var (batches, rows, columns) = (Sizes(a, batch), Sizes(a, left), Sizes(b, right));
        var inner = Shapes.Count(Sizes(a, summed));
        var product = Ordered(a, [.. batch, .. left, .. summed])
            .reshape(Shapes.Count(batches), Shapes.Count(rows), inner)
            .bmm(
                Ordered(b, [.. batch, .. summed, .. right])
                    .reshape(Shapes.Count(batches), inner, Shapes.Count(columns))
            );
        return new(product.reshape([.. batches, .. rows, .. columns]), [.. batch, .. left, .. right]);
    }

    /// <summary>Gives shared dimensions of size 1 the other operand's size.</summary>
    private static (Labelled, Labelled) Broadcast(Labelled a, Labelled b, List<char> shared)
    {
        long[] sizesA = [.. a.Tensor.Shape];
        long[] sizesB = [.. b.Tensor.Shape];
        foreach (var label in shared)
        {
            ref var sizeA = ref sizesA[a.Labels.IndexOf(label)];
            ref var sizeB = ref sizesB[b.Labels.IndexOf(label)];
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
                throw new ExternalException(
                    $"einsum(): '{label}' has size {sizeA} in one operand and {sizeB} in another"
                );
            sizeA = sizeB = sizeA == 1 ? sizeB : sizeA;
        }
        return (a with { Tensor = a.Tensor.expand(sizesA) }, b with { Tensor = b.Tensor.expand(sizesB) });
    }

    /// <summary>Sums the dimensions whose labels are not wanted.</summary>
    private static Labelled Summed(Labelled of, HashSet<char> wanted)
    {
        long[] dims = [.. Enumerable.Range(0, of.Labels.Count).Where(d => !wanted.Contains(of.Labels[d]))];
        return dims.Length == 0 ? of : new(of.Tensor.sum(dims), of.Labels.FindAll(wanted.Contains));
    }

    private static Tensor Ordered(Labelled of, List<char> labels) =>
        of.Tensor.permute([.. labels.Select(l => (long)of.Labels.IndexOf(l))]);

    private static ExternalException Error(string equation, string what) =>
        new($"einsum(\"{equation}\"): {what}");
}
