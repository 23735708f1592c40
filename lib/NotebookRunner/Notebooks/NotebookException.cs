namespace SequenceLab.NotebookRunner;

/// <summary>Something given on the command line cannot be used; the message is for whoever typed it.</summary>
internal sealed class NotebookException(string message, Exception? innerException = null)
    : Exception(message, innerException);
