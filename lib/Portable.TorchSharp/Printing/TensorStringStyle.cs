namespace TorchSharp;

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device.</summary>
    Metadata,

    /// <summary>As Julia does: every matrix in columns, under its indices.</summary>
    Julia,

    /// <summary>As NumPy does: brackets in brackets.</summary>
    Numpy,

    /// <summary>As an array in C#.</summary>
    CSharp,

    /// <summary>The style of <see cref="torch.TensorStringStyle"/>.</summary>
    Default,
}
