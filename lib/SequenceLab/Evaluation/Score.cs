namespace SequenceLab.Evaluation;

/// <summary>How well a model does on some samples.</summary>
/// <param name="Loss">Mean cross-entropy.</param>
/// <param name="Right">Samples whose class was named.</param>
/// <param name="Count">Samples in all.</param>
public sealed record Score(double Loss, int Right, int Count)
{
    /// <summary>The share of samples whose class was named.</summary>
    public double Accuracy => (double)Right / Count;
}
