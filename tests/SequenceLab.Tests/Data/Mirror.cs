using System.Net;
using System.Net.Sockets;

namespace SequenceLab.Tests.Data;

/// <summary>A web server on this machine that serves files from memory, and fails as it is told to.</summary>
internal sealed class Mirror : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, byte[]> _files;

    public Mirror(Dictionary<string, byte[]> files)
    {
        _files = files;
        Address = new Uri($"http://localhost:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = Serve();
    }

    public Uri Address { get; }

    /// <summary>Ends the next answer after so many bytes.</summary>
    public int? BreakAfter { get; set; }

    /// <summary>Answers so many requests with this status before it does better.</summary>
    public (int Count, int Status) Failures { get; set; }

    /// <summary>Sends a few bytes at a time, with this pause after each piece.</summary>
    public TimeSpan Pause { get; set; }

    /// <summary>First byte asked for in each request that was answered.</summary>
    public List<long> Starts { get; } = [];

    public void Dispose() => _listener.Close();

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // the connection was broken on purpose, or the server is closing
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var response = context.Response;
        var isThere = _files.TryGetValue(context.Request.Url!.AbsolutePath.TrimStart('/'), out var content);
        if (Failures is (> 0, var status))
        {
            Failures = (Failures.Count - 1, status);
        }
        else
        {
            status = isThere ? 200 : 404;
        }
        if (status != 200)
        {
            response.StatusCode = status;
            response.Close();
            return;
        }
        var range = context.Request.Headers["Range"];
        var start = range is null ? 0 : int.Parse(range["bytes=".Length..].TrimEnd('-'));
        Starts.Add(start);
        response.StatusCode =
            range is null ? 200
            : start < content!.Length ? 206
            : 416;
        var rest = content![Math.Min(start, content.Length)..];
        response.ContentLength64 = rest.Length;
        if (BreakAfter is int bytes && bytes < rest.Length)
        {
            BreakAfter = null;
            response.OutputStream.Write(rest.AsSpan(0, bytes));
            response.OutputStream.Flush();
            response.Abort();
            return;
        }
        const int piece = 64;
        for (var at = 0; Pause > TimeSpan.Zero && at + piece < rest.Length; at += piece)
        {
            response.OutputStream.Write(rest.AsSpan(at, piece));
            response.OutputStream.Flush();
            Thread.Sleep(Pause);
        }
        response.OutputStream.Write(
            Pause > TimeSpan.Zero ? rest.AsSpan((rest.Length - 1) / piece * piece) : rest
        );
        response.Close();
    }
}
