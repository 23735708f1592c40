using System.Net;
using System.Net.Http.Headers;

namespace SequenceLab.Data;

/// <summary>
/// Fetches a file into a temporary one beside its place, goes on where an earlier attempt stopped, and renames it
/// only when it has passed its check: what stands under the final name is whole.
/// </summary>
internal sealed class Downloader
{
    private const int ReportEvery = 1 << 18;

    private static readonly HttpClient Client = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>How long a mirror may take to answer, or to go on.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>No file is longer, in bytes: a mirror that sends more is not listened to any further.</summary>
    public long Longest { get; init; } = 1L << 30;

    /// <summary>The pauses before all mirrors are tried again; together about a minute.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } =
    [.. new[] { 1, 2, 4, 8, 16, 32 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>Told what is waited for.</summary>
    public Action<string> Say { get; init; } = Console.Error.WriteLine;

    /// <summary>Downloads a file to <paramref name="path"/>.</summary>
    /// <param name="mirrors">Its addresses, in the order to try them: https, or on this machine.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="check">Throws <see cref="DataFileException"/> when the file at the path given is damaged.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="HttpRequestException">No mirror gives it, or it does not end.</exception>
    /// <exception cref="DataFileException">What the last mirror gave is damaged; it was put aside.</exception>
    /// <exception cref="ArgumentException">An address is not https.</exception>
    public async Task Fetch(
        IReadOnlyList<Uri> mirrors,
        string path,
        Action<string> check,
        IProgress<DownloadProgress>? progress
    )
    {
        if (mirrors.FirstOrDefault(m => m.Scheme != Uri.UriSchemeHttps && !m.IsLoopback) is { } open)
        {
            throw new ArgumentException(
                $"{open}: expected an address that begins with https://.",
                nameof(mirrors)
            );
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // two notebooks may want the same file at the same time: one fetches it, the other waits for it
        using var turn = await new FolderLock(Path.GetDirectoryName(path)!, Say).Take();
        if (File.Exists(path))
        {
            return; // brought by another process, and checked
        }
        var left = mirrors.ToList();
        for (var attempt = 0; ; attempt++)
        {
            Exception? last = null;
            var offline = true;
            foreach (var mirror in left.ToArray())
            {
                // mirrors compress differently: a part is only continued from the host it came from
                var part = $"{path}.{mirror.Host}.part";
                var before = Length(part);
                try
                {
                    await Receive(mirror, part, Path.GetFileName(path), progress);
                    Accept(part, path, check);
                    return;
                }
                catch (Exception e) when (e is HttpRequestException or DataFileException)
                {
                    last = e;
                    offline &=
                        e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError };
                    if (!MayPass(e))
                    {
                        left.Remove(mirror);
                    }
                    else if (Length(part) > before)
                    {
                        attempt = 0;
                    }
                }
            }
            // a machine that finds no mirror's name is hardly on a network: it is asked three times, not for a minute
            if (left.Count == 0 || attempt == Pauses.Count || (offline && attempt == 2))
            {
                throw last ?? new HttpRequestException("there is no mirror.");
            }
            if (!offline)
            {
                var reason = last!.Message.TrimEnd('.');
                Say($"{Path.GetFileName(path)}: {reason}; waiting {Pauses[attempt].TotalSeconds:0.##} s");
            }
            await Task.Delay(Pauses[attempt]);
        }
    }

    /// <summary>Whether the same mirror may do better later: not when it has no such file or a damaged one.</summary>
    private static bool MayPass(Exception error) =>
        error is HttpRequestException { StatusCode: var status }
        && status
            is null
                or >= HttpStatusCode.InternalServerError
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.RequestTimeout;

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static void Accept(string part, string path, Action<string> check)
    {
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

    private async Task Receive(Uri source, string part, string name, IProgress<DownloadProgress>? progress)
    {
        var have = Length(part);
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        request.Headers.Range = have > 0 ? new RangeHeaderValue(have, null) : null;
        using var response = await InTime(
            source,
            token => Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token)
        );
        if (have > 0 && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return; // nothing is left to fetch; the check decides whether the part is whole
        }
        response.EnsureSuccessStatusCode();
        var resumed = response.StatusCode == HttpStatusCode.PartialContent;
        var done = resumed ? have : 0;
        var total = response.Content.Headers.ContentLength + done;
        var reported = done;
        var buffer = new byte[1 << 16];

        await using var body = await response.Content.ReadAsStreamAsync();
        await using var file = new FileStream(part, FileMode.OpenOrCreate);
        file.SetLength(done);
        file.Seek(0, SeekOrigin.End);
        while (await InTime(source, token => body.ReadAsync(buffer, token).AsTask()) is var count and > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, count));
            done += count;
            if (done > Longest)
            {
                file.SetLength(0);
                throw new HttpRequestException(
                    $"{source}: more than {Longest:N0} bytes came, which no file has.",
                    null,
                    HttpStatusCode.RequestEntityTooLarge // not asked again
                );
            }
            if (done - reported >= ReportEvery || done == total)
            {
                reported = done;
                progress?.Report(new(name, done, total));
            }
        }
        if (total is long expected && done != expected)
        {
            throw new HttpRequestException(
                $"{source}: the connection ended at {done:N0} of {expected:N0} bytes."
            );
        }
    }

    private async Task<T> InTime<T>(Uri source, Func<CancellationToken, Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new HttpRequestException($"{source}: no answer within {Patience.TotalSeconds:0.#} s.", e);
        }
        catch (IOException e)
        {
            throw new HttpRequestException($"{source}: {e.Message}", e);
        }
    }
}
