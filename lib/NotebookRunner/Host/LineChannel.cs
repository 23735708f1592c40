using System.IO.Pipes;
using System.Text;
using System.Text.Json;

namespace SequenceLab.NotebookRunner;

/// <summary>Objects to and from another process, one JSON line each, over a pipe of their own.</summary>
internal sealed class LineChannel(PipeStream pipe) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock gate = new();
    private readonly StreamReader reader = new(pipe, Utf8);
    private readonly StreamWriter writer = new(pipe, Utf8) { AutoFlush = true };

    public void Send<T>(T message)
    {
        var line = JsonSerializer.Serialize(message);
        lock (gate)
        {
            writer.Write(line + "\n");
        }
    }

    /// <summary>The next object, null when the other side has gone.</summary>
    public async Task<T?> ReceiveAsync<T>(CancellationToken cancellation = default)
        where T : class
    {
        try
        {
            var line = await reader.ReadLineAsync(cancellation);
            return line is null ? null : JsonSerializer.Deserialize<T>(line);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => pipe.Dispose();
}
