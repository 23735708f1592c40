using System.Text;
using System.Text.Json;

namespace SequenceLab.NotebookRunner;

/// <summary>Objects to and from another process, one JSON line each, over two pipes.</summary>
internal sealed class LineChannel(Stream incoming, Stream outgoing) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock _gate = new();
    private readonly StreamReader _reader = new(incoming, Utf8);
    private readonly StreamWriter _writer = new(outgoing, Utf8) { AutoFlush = true };

    /// <exception cref="IOException">The other side has gone.</exception>
    public void Send<T>(T message)
    {
        var line = JsonSerializer.Serialize(message);
        lock (_gate)
        {
            _writer.Write(line + "\n");
        }
    }

    /// <summary>Waits for the next object; null when the other side has gone.</summary>
    public async Task<T?> ReceiveAsync<T>()
        where T : class
    {
        try
        {
            var line = await _reader.ReadLineAsync();
            return line is null ? null : JsonSerializer.Deserialize<T>(line);
        }
        catch (Exception exception)
            when (exception is IOException or ObjectDisposedException or JsonException)
        {
            // half a line is what a process leaves that died while it wrote
            return null;
        }
    }

    public void Dispose()
    {
        incoming.Dispose();
        outgoing.Dispose();
    }
}
