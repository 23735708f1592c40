namespace SequenceLab.Data;

/// <summary>The files of a motion data set, in a zip archive or unpacked. Not for use by two threads at once.</summary>
internal interface IMotionArchive : IDisposable
{
    /// <summary>Path, with <c>/</c> between folders, and declared length of every file.</summary>
    IEnumerable<(string Path, long Length)> Files { get; }

    /// <summary>Opens the file at <paramref name="path"/>.</summary>
    Stream Open(string path);
}
