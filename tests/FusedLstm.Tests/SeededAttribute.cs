using System.Reflection;
using FusedLstm.Tests;
using Xunit.v3;
using static TorchSharp.torch;

[assembly: Seeded]

namespace FusedLstm.Tests;

/// <summary>Every test draws the same numbers, whichever ran before it: their order depends on where the project lies.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SeededAttribute : BeforeAfterTestAttribute
{
    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => random.manual_seed(1);
}
