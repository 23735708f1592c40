namespace SequenceLab.NotebookRunner;

/// <summary>What is done for results that may fail to be written.</summary>
internal static class Results
{
    /// <summary>Whether an exception says that a file or folder could not be written.</summary>
    public static bool IsUnwritable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException;

    /// <summary>The words for it.</summary>
    public static string Describe(Exception exception) =>
        $"The results cannot be written. {exception.Message}";

    /// <summary>Does the work; where its results cannot be written, that is told and the run goes on.</summary>
    public static async Task TryAsync(Func<Task> work, Action<string> tell)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // the run ends; what has been made is kept
        }
        catch (Exception exception) when (IsUnwritable(exception))
        {
            tell(Describe(exception));
        }
    }
}
