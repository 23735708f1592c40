using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Evaluation;

/// <summary>
/// Three numbers a channel that forget the order of a window's rows: mean (how the phone hangs), standard deviation
/// (how hard it moves) and mean absolute deviation (whether it moves all the time or in knocks: of two windows with
/// the same standard deviation the one with rarer, harder knocks has less of it). Of three axes that makes nine.
/// </summary>
public static class SummaryFeatures
{
    private const int Block = 1_000; // windows at a time

    /// <summary>The features of every window.</summary>
    /// <returns>Shape [windows, 3 · channels], float32: mean, deviation and absolute deviation of the first channel, then
    /// of the second …</returns>
    public static Tensor Of(Windows windows)
    {
        using var scope = NewDisposeScope();
        var blocks = new List<Tensor> { empty(0, 3 * windows.Channels) };
        for (var start = 0; start < windows.Count; start += Block)
        {
            using var inner = NewDisposeScope();
            var x = windows.Range(start, Math.Min(Block, windows.Count - start)).X.to(float64);
            var mean = x.mean([1], keepdim: true);
            var features = stack(
                [mean.squeeze(1), x.std(1, unbiased: false), (x - mean).abs().mean([1])],
                dim: 2
            );
            blocks.Add(features.reshape(x.shape[0], -1).to(float32).MoveToOuterDisposeScope());
        }
        return cat(blocks).MoveToOuterDisposeScope();
    }
}
