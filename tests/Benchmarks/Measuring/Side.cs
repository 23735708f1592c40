namespace Benchmarks;

/// <summary>What a peer process runs.</summary>
internal enum Side
{
    /// <summary>nn.LSTM and optim.Adam.</summary>
    Stock,

    /// <summary>The same, with subnormal numbers flushed to zero by the processor.</summary>
    StockFlushed,

    /// <summary>Fused.LSTM and Fused.Adam.</summary>
    Fused,
}
