using System.Net;
using System.Net.Http.Headers;

namespace SequenceLab.Data;

/// <summary>
/// Fetches a file into a temporary one beside its place, goes on where an earlier attempt stopped, and renames it
/// only when it has passed its check: what stands under the final name is whole.
/// </summary>
/// <param name="connectTimeout">How long a mirror may take to answer.</param>
/// <param name="stallTimeout">How long a download may pause.</param>
internal sealed class Downloader(TimeSpan connectTimeout, TimeSpan stallTimeout) : IDisposable
{
    private const int ReportEvery = 1 << 18;

    private readonly HttpClient client = new(new SocketsHttpHandler { ConnectTimeout = connectTimeout })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Downloads <paramref name="source"/> to <paramref name="path"/>.</summary>
    /// <param name="source">The file's address.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="check">Throws <see cref="DataFileException"/> when the file at the path given is damaged.</param>
    /// <param name="progress">Told how far it is.</param>
    public async Task Fetch(
        Uri source,
        string path,
        Action<string> check,
        IProgress<DownloadProgress>? progress
    )
    {
        // two notebooks may want the same file at the same time: one fetches it, the other waits for it
        using var turn = await FolderLock.Take(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (File.Exists(path))
            return; // brought by another process, and checked
        // mirrors compress differently: a part is only continued from the host it came from
        var part = $"{path}.{source.Host}.part";
        await Receive(source, path, part, progress);
        try
        {
            check(part);
        }
        catch (DataFileException)
        {
            File.Move(part, path + ".damaged", overwrite: true);
            throw;
        }
        File.Move(part, path);
    }

    private async Task Receive(Uri source, string path, string part, IProgress<DownloadProgress>? progress)
    {
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        using var response = await Ask(source, have);
        if (have > 0 && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            return; // nothing is left to fetch; the check decides whether the part is whole
        response.EnsureSuccessStatusCode();
        var resumed = response.StatusCode == HttpStatusCode.PartialContent;
        var done = resumed ? have : 0;
        var total = response.Content.Headers.ContentLength + done;

        await using var body = await response.Content.ReadAsStreamAsync();
        await using var file = new FileStream(part, resumed ? FileMode.Append : FileMode.Create);
        var buffer = new byte[1 << 16];
        var reported = done;
        while (await ReadSome(body, buffer) is var count and > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, count));
            done += count;
            if (done - reported < ReportEvery && done != total)
                continue;
            reported = done;
            progress?.Report(new(Path.GetFileName(path), done, total));
        }
        if (total is long expected && done != expected)
            throw new HttpRequestException(
                $"{source}: the connection ended at {done:N0} of {expected:N0} bytes."
            );
    }

    private async Task<HttpResponseMessage> Ask(Uri source, long from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        if (from > 0)
            request.Headers.Range = new RangeHeaderValue(from, null);
        using var patience = new CancellationTokenSource(connectTimeout);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new HttpRequestException(
                $"{source}: no answer within {connectTimeout.TotalSeconds:0.#} s.",
                e
            );
        }
    }

    private async Task<int> ReadSome(Stream body, byte[] buffer)
    {
        using var patience = new CancellationTokenSource(stallTimeout);
        try
        {
            return await body.ReadAsync(buffer, patience.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new HttpRequestException(
                $"the download stood still for {stallTimeout.TotalSeconds:0.#} s.",
                e
            );
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => client.Dispose();
}
