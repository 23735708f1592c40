namespace Fuzz;

/// <summary>Something that the product reads and others write.</summary>
internal abstract class Format
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Format> All { get; } =
    [
        new IdxFormat(),
        new CsvFormat(),
        new ZipFormat(),
        new NotebookFormat(),
        new HistoryFormat(),
        new PredictionsFormat(),
        new CheckpointFormat(),
        new SafeTensorsFormat(),
        new CommandLineFormat(),
    ];

    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>How many inputs the ordinary tests try.</summary>
    public virtual int Few => 400;

    /// <summary>Valid inputs.</summary>
    protected abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Texts that mean something in it.</summary>
    protected virtual IReadOnlyList<string> Words => [];

    /// <summary>An input that is hardly valid.</summary>
    public virtual byte[] Next(Mutator mutator) => mutator.Change(Seeds, Words);

    /// <summary>Reads the file as the product does.</summary>
    /// <exception cref="Exception">One that <see cref="IsRefusal"/> knows, or there is something to mend.</exception>
    public abstract void Read(string path);

    /// <summary>Whether an error is the one documented, and names the file.</summary>
    public virtual bool IsRefusal(Exception error, string path) =>
        error is InvalidDataException && error.Message.StartsWith(path, StringComparison.Ordinal);
}
