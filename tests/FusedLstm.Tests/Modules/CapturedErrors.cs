namespace FusedLstm.Tests;

/// <summary>Collects what is written to the standard error output.</summary>
internal sealed class CapturedErrors : IDisposable
{
    private readonly TextWriter _before = Console.Error;
    private readonly StringWriter _text = new();

    public CapturedErrors() => Console.SetError(_text);

    public string Text => _text.ToString();

    public void Dispose() => Console.SetError(_before);
}
