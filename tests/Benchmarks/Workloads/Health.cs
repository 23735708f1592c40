namespace Benchmarks;

/// <summary>What becomes of gradients on their way back through time.</summary>
internal enum Health
{
    /// <summary>The weights are as the module draws them.</summary>
    AsDrawn,

    /// <summary>Open forget gates keep the gradients alive.</summary>
    Healthy,

    /// <summary>Closed forget gates and small weights let them vanish within a few steps.</summary>
    Vanishing,
}
