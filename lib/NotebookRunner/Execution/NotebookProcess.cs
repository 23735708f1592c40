using System.Diagnostics;
using System.IO.Pipes;
using Microsoft.DotNet.Interactive;

namespace SequenceLab.NotebookRunner;

/// <summary>A notebook's own process, started in the notebook's folder.</summary>
internal sealed class NotebookProcess : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly NamedPipeServerStream pipe;
    private readonly Task drained;
    private LineChannel? channel;

    /// <param name="folder">The current directory of the cells.</param>
    /// <param name="environment">Variables that the cells see beside this process's own.</param>
    /// <param name="onRawOutput">Takes what reaches the process's own streams, past the captured console.</param>
    public NotebookProcess(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        Action<StreamMessage> onRawOutput
    )
    {
        // short, because on macOS a pipe's name is part of a path of 104 characters at most
        var name = "nb-" + Guid.NewGuid().ToString("N")[..12];
        pipe = new NamedPipeServerStream(
            name,
            PipeDirection.InOut,
            1,
            PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly
        );
        process = Process.Start(StartInfo(name, folder, environment))!;
        process.StandardInput.Close();
        drained = Task.WhenAll(
            Drain(process.StandardOutput, OutputStream.StandardOutput, onRawOutput),
            Drain(process.StandardError, OutputStream.StandardError, onRawOutput)
        );
    }

    /// <summary>Waits until the process can run cells, or has died before.</summary>
    public async Task ReadyAsync(CancellationToken killWhen)
    {
        if (channel is not null)
        {
            return;
        }

        await using var killing = killWhen.Register(Kill);
        using var died = new CancellationTokenSource();
        var exit = process.WaitForExitAsync(died.Token);
        var connected = pipe.WaitForConnectionAsync(died.Token);
        await Task.WhenAny(connected, exit);
        await died.CancelAsync();
        if (connected.IsCompletedSuccessfully)
        {
            channel = new LineChannel(pipe);
            await channel.ReceiveAsync<HostMessage>(CancellationToken.None);
        }
    }

    /// <summary>Runs a cell to its end.</summary>
    /// <returns>How it ended, or null when the process died or was killed under it.</returns>
    public async Task<DoneMessage?> RunCellAsync(
        CellRequest request,
        Action<HostMessage> onMessage,
        CancellationToken killWhen
    )
    {
        if (channel is null)
        {
            return null;
        }

        await using var killing = killWhen.Register(Kill);
        try
        {
            channel.Send(request);
        }
        catch (IOException)
        {
            return null;
        }

        while (await channel.ReceiveAsync<HostMessage>(CancellationToken.None) is { } message)
        {
            if (message is DoneMessage done)
            {
                return done;
            }

            onMessage(message);
        }

        return null;
    }

    /// <summary>The code that a process which died by itself left.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        // a process that a cell started may hold the streams open
        await Task.WhenAny(drained, Task.Delay(Farewell));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        // with nobody to listen to, the process ends by itself and leaves its last words
        channel?.Dispose();
        await Task.WhenAny(Task.WhenAll(process.WaitForExitAsync(), drained), Task.Delay(Farewell));
        Kill();
        await process.WaitForExitAsync();
        await pipe.DisposeAsync();
        process.Dispose();
    }

    private void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo StartInfo(
        string pipeName,
        string folder,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var program = Environment.ProcessPath!;
        var isDotnet = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] self = isDotnet ? [typeof(NotebookProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. self, CellHost.Verb, pipeName])
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

    private static async Task Drain(StreamReader reader, string name, Action<StreamMessage> onRawOutput)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and var count)
        {
            onRawOutput(new StreamMessage(name, new string(buffer, 0, count)));
        }
    }
}
