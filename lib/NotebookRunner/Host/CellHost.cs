using System.IO.Pipes;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>The process of one notebook: runs the cells it is sent, until the sender goes.</summary>
internal static class CellHost
{
    /// <summary>The hidden first argument that makes this program a host.</summary>
    public const string Verb = "host-cells";

    public static async Task RunAsync(string pipeName)
    {
        // Ctrl+C reaches every process of the terminal; the runner decides what it means
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        await using var pipe = new NamedPipeClientStream(
            ".",
            pipeName,
            PipeDirection.InOut,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly
        );
        await pipe.ConnectAsync();
        using var channel = new LineChannel(pipe);
        var output = new HostOutput(channel);
        using var console = new ConsoleCapture(output);
        using var kernel = new CSharpKernel(output, CarriedAssemblies.All);
        kernel.WarmUp();
        channel.Send<HostMessage>(new ReadyMessage());
        var next = channel.ReceiveAsync<CellRequest>();
        while (await next is { } request)
        {
            // asking early shows at once when the runner goes, even while a cell runs
            next = channel.ReceiveAsync<CellRequest>();
            var running = Task.Run(() => kernel.RunAsync(request.Code, $"cell {request.Number}"));
            if (await Task.WhenAny(running, next) == next && await next is null)
            {
                break;
            }

            channel.Send<HostMessage>(new DoneMessage(await running));
        }
    }
}
