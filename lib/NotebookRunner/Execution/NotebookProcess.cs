using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace SequenceLab.NotebookRunner;

/// <summary>A notebook's own process, started in the notebook's folder.</summary>
internal sealed class NotebookProcess : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task _ended;
    private readonly LineChannel _channel;
    private readonly Task _drained;
    private readonly LastLines _errors = new();
    private bool _isReady;

    /// <param name="folder">The current directory of the cells.</param>
    /// <param name="environment">Variables that the cells see beside this process's own.</param>
    /// <param name="hear">Takes what reaches the process's own streams, past the captured console.</param>
    public NotebookProcess(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        Action<HostMessage> hear
    )
    {
        // no names, no files: nothing that depends on a temporary folder
        var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var messages = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        _channel = new LineChannel(messages, requests);
        _process = Process.Start(
            StartInfo(
                requests.GetClientHandleAsString(),
                messages.GetClientHandleAsString(),
                folder,
                environment
            )
        )!;
        requests.DisposeLocalCopyOfClientHandle();
        messages.DisposeLocalCopyOfClientHandle();
        _process.StandardInput.Close();
        _ended = _process.WaitForExitAsync();
        _drained = Task.WhenAll(
            DrainAsync(_process.StandardOutput, text => hear(new(MessageKind.StandardOutput, text))),
            DrainAsync(
                _process.StandardError,
                text =>
                {
                    _errors.Add(text);
                    hear(new(MessageKind.StandardError, text));
                }
            )
        );
    }

    /// <summary>The last that the process wrote to its own error stream, line by line.</summary>
    public IReadOnlyList<string> LastErrors => _errors.Lines;

    /// <summary>Waits until the process can run cells, or has died before.</summary>
    public async Task ReadyAsync(CancellationToken killWhen)
    {
        if (!_isReady)
        {
            await using var killing = killWhen.Register(Kill);
            _isReady = await NextAsync() is { Kind: MessageKind.Ready };
        }
    }

    /// <summary>Runs a cell to its end.</summary>
    /// <returns>How it ended, or null when the process died or was killed under it.</returns>
    public async Task<HostMessage?> RunCellAsync(
        CellRequest request,
        Action<HostMessage> hear,
        CancellationToken killWhen
    )
    {
        await using var killing = killWhen.Register(Kill);
        try
        {
            _channel.Send(request);
        }
        catch (IOException)
        {
            return null;
        }

        while (await NextAsync() is { } message)
        {
            if (message.Kind == MessageKind.Done)
            {
                return message;
            }

            hear(message);
        }

        return null;
    }

    /// <summary>The code that a process which died by itself left.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await _ended;
        // a process that a cell started may hold the streams open
        await Task.WhenAny(_drained, Task.Delay(Farewell));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        // with nobody to listen to, the process ends by itself and leaves its last words
        _channel.Dispose();
        await Task.WhenAny(Task.WhenAll(_ended, _drained), Task.Delay(Farewell));
        Kill();
        await _ended;
        _process.Dispose();
    }

    /// <summary>The next message; null when the process has ended and all it sent has been read.</summary>
    private async Task<HostMessage?> NextAsync()
    {
        var next = _channel.ReceiveAsync<HostMessage>();
        if (await Task.WhenAny(next, _ended) != next)
        {
            // a process that a cell started may hold the pipe open
            await Task.WhenAny(next, Task.Delay(Farewell));
        }

        return next.IsCompleted ? await next : null;
    }

    /// <summary>
    /// Ends the process and those that it has started. It throws nothing: a timer calls it, and what leaves a timer ends
    /// the runner.
    /// </summary>
    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception error)
            when (error is AggregateException or Win32Exception or InvalidOperationException)
        {
            // it has ended in the meantime, or a process that a cell started belongs to somebody else
        }
    }

    private static ProcessStartInfo StartInfo(
        string requests,
        string messages,
        string folder,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var program = Environment.ProcessPath!;
        var isDotnet = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] self = isDotnet ? [typeof(NotebookProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. self, CellHost.Verb, requests, messages])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task DrainAsync(StreamReader reader, Action<string> hear)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and var count)
        {
            hear(new string(buffer, 0, count));
        }
    }
}
