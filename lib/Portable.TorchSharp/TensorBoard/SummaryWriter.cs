using TorchSharp.TensorBoard;
using TorchSharp.Utils.tensorboard.Enums;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Writes figures of a training run into an event file, from which TensorBoard draws curves.</summary>
public class SummaryWriter
{
    private static int s_files;
    private readonly string path;

    internal SummaryWriter(string folder, string? suffix)
    {
        LogDir = Directory.CreateDirectory(folder).ToString();
        var name =
            $"events.out.tfevents.{DateTime.Now.Ticks}.{Environment.MachineName}.{Environment.ProcessId}"
            + $".{Interlocked.Increment(ref s_files)}";
        path = Path.Combine(LogDir, string.IsNullOrEmpty(suffix) ? name : $"{name}.{suffix}");
        EventFile.Append(path, Events.Version(Now));
    }

    /// <summary>The folder of the event file.</summary>
    public string LogDir { get; }

    private static long Now => DateTimeOffset.Now.ToUnixTimeSeconds();

    /// <summary>Adds one point to the curve <paramref name="tag"/>.</summary>
    /// <param name="tag">Name of the curve; a slash makes groups of curves.</param>
    /// <param name="scalar_value">The value.</param>
    /// <param name="global_step">Where on the x axis.</param>
    /// <param name="walltime">Seconds since 1970; now when null.</param>
    public void add_scalar(string tag, float scalar_value, int global_step, long? walltime = null) =>
        EventFile.Append(path, Events.Scalar(tag, scalar_value, global_step, walltime ?? Now));

    /// <summary>Adds the distribution of all elements of a tensor to <paramref name="tag"/>.</summary>
    /// <param name="tag">Name of the histogram.</param>
    /// <param name="values">The elements; none of them infinite or not a number.</param>
    /// <param name="global_step">Where on the time axis.</param>
    /// <param name="bins">How the elements are counted: TensorFlow's buckets, each a tenth wider than the last.</param>
    /// <param name="walltime">Seconds since 1970; now when null.</param>
    /// <param name="max_bins">At most so many buckets; neighbours are put together until it fits.</param>
    /// <exception cref="ArgumentException">There are no elements, or one is not finite.</exception>
    public void add_histogram(
        string tag,
        Tensor values,
        int global_step,
        HistogramBinSelector bins = HistogramBinSelector.Tensorflow,
        long? walltime = null,
        long? max_bins = null
    )
    {
        if (bins != HistogramBinSelector.Tensorflow)
            throw new ArgumentException($"bins is {bins}; only Tensorflow's are here.", nameof(bins));
        using var flat = values.detach().reshape(-1).to(ScalarType.Float64).contiguous();
        var histogram = Histogram.Of(flat.data<double>().ToArray(), max_bins);
        EventFile.Append(path, Events.Histogram(tag, histogram, global_step, walltime ?? Now));
    }
}
