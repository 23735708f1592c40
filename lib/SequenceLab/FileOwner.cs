using System.Runtime.InteropServices;

namespace SequenceLab;

/// <summary>Owner and group of files, which .NET does not tell. Linux only; on other systems nothing is done.</summary>
internal static class FileOwner
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint OwnerAndGroup = 0x18; // STATX_UID | STATX_GID

    /// <summary>Gives a file the owner and the group of another. Where the process may not, it is said on the error
    /// output.</summary>
    public static void Copy(string from, string to)
    {
        if (
            !OperatingSystem.IsLinux()
            || Of(from) is not { } wanted
            || Of(to) is not { } found
            || wanted == found
        )
        {
            return;
        }
        // only root may give a file away, but a member of a group may give it to the group
        if (ChangeOwner(to, wanted.User, wanted.Group) != 0)
        {
            _ = ChangeOwner(to, uint.MaxValue, wanted.Group);
        }
        if (Of(to) is { } now && now != wanted)
        {
            Console.Error.WriteLine(
                $"{from}: belonged to user {wanted.User}, group {wanted.Group}, which could not be kept; it belongs to "
                    + $"user {now.User}, group {now.Group} now."
            );
        }
    }

    /// <summary>The numbers of a file's owner and group, null where they cannot be had.</summary>
    public static (uint User, uint Group)? Of(string path)
    {
        var status = new FileStatus();
        return Status(CurrentFolder, path, 0, OwnerAndGroup, ref status) == 0
            ? (status.User, status.Group)
            : null;
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Status(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mask,
        ref FileStatus status
    );

    [DllImport("libc", EntryPoint = "chown")]
    private static extern int ChangeOwner(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        uint user,
        uint group
    );

    /// <summary><c>struct statx</c>, which is the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;
    }
}
