using System.IO.Pipes;

namespace SequenceLab.NotebookRunner;

/// <summary>The process of one notebook: runs the cells it is sent, until the sender goes.</summary>
internal static class CellHost
{
    /// <summary>The hidden first argument that makes this program a host; two handles of pipes follow it.</summary>
    public const string Verb = "host-cells";

    /// <summary>Takes cells from one pipe and tells what they do on the other.</summary>
    public static async Task RunAsync(string requests, string messages)
    {
        // Ctrl+C reaches every process of the terminal; the runner decides what it means
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        using var channel = new LineChannel(
            new AnonymousPipeClientStream(PipeDirection.In, requests),
            new AnonymousPipeClientStream(PipeDirection.Out, messages)
        );
        using var kernel = new NotebookKernel(channel.Send);
        await kernel.WarmUpAsync();
        channel.Send(new HostMessage(MessageKind.Ready));
        var next = channel.ReceiveAsync<CellRequest>();
        while (await next is { } request)
        {
            // asking early shows at once when the runner goes, even while a cell runs
            next = channel.ReceiveAsync<CellRequest>();
            var running = Task.Run(() => kernel.RunAsync(request));
            if (await Task.WhenAny(running, next) == next && await next is null)
            {
                break;
            }

            channel.Send(new HostMessage(MessageKind.Done, Error: await running));
        }
    }
}
