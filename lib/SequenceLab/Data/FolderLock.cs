namespace SequenceLab.Data;

/// <summary>
/// A folder's turn to be written: of all processes, and all within one, a single holder at a time. What is locked is
/// an empty file <c>.lock</c> that stays in the folder: were it deleted at the end of a turn, one could wait for the
/// deleted file while another already holds a new one.
/// </summary>
internal static class FolderLock
{
    /// <summary>Waits for the turn; it ends when what is returned is disposed, or with the process.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="poll">Milliseconds between two attempts.</param>
    /// <exception cref="IOException">The lock cannot be opened, for another reason than that it is held.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task<IDisposable> Take(string folder, int poll = 100)
    {
        var path = Path.Combine(folder, ".lock");
        while (true)
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                await Task.Delay(poll);
            }
    }

    // flock's EWOULDBLOCK is 11 on Linux and 35 on macOS; Windows has ERROR_SHARING_VIOLATION
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
