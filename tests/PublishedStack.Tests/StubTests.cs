namespace PublishedStack.Tests;

public sealed class StubTests
{
    [Fact]
    public void TorchSharp_compiles() => Assert.NotNull(PublishedAssemblies.Torch);

    [Fact]
    public void Plotly_compiles() => Assert.NotNull(PublishedAssemblies.PlotlyNet);

    [Fact]
    public void Interactive_compiles() => Assert.NotNull(PublishedAssemblies.Interactive);
}
