using static Portable.Plotly.Tests.Behaviour.Figures;

namespace Portable.Plotly.Tests.Behaviour;

/// <summary>Sizes and templates of charts to come. Alone in its collection, as the defaults are global.</summary>
[Collection(nameof(DefaultsTests))]
[CollectionDefinition(nameof(DefaultsTests), DisableParallelization = true)]
public class DefaultsTests
{
    [Fact]
    public void Defaults_hold_until_reset()
    {
        try
        {
            Defaults.DefaultWidth = 321;
            Is("321", Line().Layout()["width"]);
        }
        finally
        {
            Defaults.reset();
        }
        Is("600", Line().Layout()["width"]);
    }
}
