namespace Microsoft.DotNet.Interactive;

/// <summary>The names of a cell's text streams.</summary>
internal static class OutputStream
{
    public const string StandardOutput = "stdout";

    public const string StandardError = "stderr";
}
