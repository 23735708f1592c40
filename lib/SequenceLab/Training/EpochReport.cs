namespace SequenceLab.Training;

/// <summary>What a trainer tells after every epoch.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Steps">Updates so far.</param>
/// <param name="Samples">Samples seen so far.</param>
/// <param name="Loss">Mean loss over the epoch's batches.</param>
/// <param name="Accuracy">Share of the epoch's samples that were right when they were met.</param>
/// <param name="ValidationLoss">Mean loss on the validation split after the epoch, if there is one.</param>
/// <param name="ValidationAccuracy">Accuracy on the validation split after the epoch, if there is one.</param>
/// <param name="LearningRate">Rate of the epoch's last update.</param>
/// <param name="GradientNorm">Mean norm of all gradients before clipping; null when nothing is clipped.</param>
/// <param name="Seconds">Seconds since training began.</param>
public sealed record EpochReport(
    int Epoch,
    int Epochs,
    long Steps,
    long Samples,
    double Loss,
    double Accuracy,
    double? ValidationLoss,
    double? ValidationAccuracy,
    double LearningRate,
    double? GradientNorm,
    double Seconds
)
{
    /// <summary>One line for a log.</summary>
    public override string ToString()
    {
        var validation = ValidationAccuracy is double v
            ? FormattableString.Invariant($"  validation {ValidationLoss:F4} / {v:F4}")
            : "";
        return FormattableString.Invariant(
            $"epoch {Epoch, 3}/{Epochs}  loss {Loss:F4}  accuracy {Accuracy:F4}{validation}  {Seconds:F1} s"
        );
    }
}
