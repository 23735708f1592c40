namespace TorchSharp.Utils.tensorboard.Enums;

/// <summary>How a histogram's buckets are chosen.</summary>
public enum HistogramBinSelector : byte
{
    /// <summary>Fixed buckets around zero, each a tenth wider than the one before.</summary>
    Tensorflow = 6,
}
