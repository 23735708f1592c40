namespace SequenceLab.Data;

/// <summary>
/// A folder's turn to be written: of all processes, and all within one, a single holder at a time. What is locked is
/// an empty file <c>.lock</c> that stays in the folder: were it deleted at the end of a turn, one could wait for the
/// deleted file while another already holds a new one.
/// </summary>
/// <param name="folder">The folder, which exists.</param>
/// <param name="say">Told, now and then, that the turn is waited for.</param>
internal sealed class FolderLock(string folder, Action<string> say)
{
    /// <summary>How long to wait for a holder whose download does not grow.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After how long the first word is said; the next come after twice, four times that …</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Waits for the turn; it ends when what is returned is disposed, or with the process.</summary>
    /// <exception cref="TimeoutException">The holder did not end its turn.</exception>
    /// <exception cref="IOException">The lock cannot be opened, for another reason than that it is held.</exception>
    public async Task<IDisposable> Take()
    {
        var path = Path.Combine(folder, ".lock");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (next, grown, size) = (Silence, TimeSpan.Zero, Downloaded());
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                await Task.Delay(100);
            }
            if (Downloaded() is var now && now != size)
            {
                (size, grown) = (now, clock.Elapsed);
            }
            if (clock.Elapsed - grown > Patience)
            {
                throw new TimeoutException(
                    $"{path}: another process has held this lock for {clock.Elapsed.TotalMinutes:0.#} minutes without "
                        + "downloading anything. End that process and run this again."
                );
            }
            if (clock.Elapsed > next)
            {
                say(
                    $"waiting for another process, which holds the lock {path} ({clock.Elapsed.TotalSeconds:0} s)"
                );
                next *= 2;
            }
        }
    }

    private long Downloaded() =>
        new DirectoryInfo(folder).EnumerateFiles("*.part").Sum(file => file.Exists ? file.Length : 0);

    // flock's EWOULDBLOCK is 11 on Linux and 35 on macOS; Windows has ERROR_SHARING_VIOLATION
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
