namespace FusedLstm.Kernels;

/// <summary>Work in parts that may run at the same time.</summary>
internal interface IWork
{
    /// <summary>Does one part.</summary>
    void Execute(int part);
}
