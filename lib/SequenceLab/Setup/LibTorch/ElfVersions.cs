using System.Buffers.Binary;

namespace SequenceLab.Setup;

/// <summary>The versions of other libraries that a Linux library asks for.</summary>
internal static class ElfVersions
{
    private const int VersionNeeds = 0x6FFFFFFE; // SHT_GNU_verneed
    private const byte Weak = 2; // VER_FLG_WEAK

    /// <summary>
    /// Marks the need of a version as weak, so that the dynamic linker loads the library without it. Right only where
    /// no symbol of that version is used. Layout: System V ABI for 64 bits; Linux Standard Base 5.0, "Symbol
    /// Versioning" (Elfxx_Verneed, Elfxx_Vernaux).
    /// </summary>
    /// <param name="elf">A little-endian 64-bit ELF file; it is changed in place.</param>
    /// <param name="version">For example <c>GLIBCXX_3.4.32</c>.</param>
    /// <returns><paramref name="elf"/>.</returns>
    public static byte[] MakeWeak(byte[] elf, string version)
    {
        foreach (var (aux, name) in Needs(elf))
        {
            if (name == version)
            {
                elf[aux + 4] |= Weak;
            }
        }
        return elf;
    }

    /// <summary>The place of each Elf64_Vernaux entry, and the version that it asks for.</summary>
    internal static IEnumerable<(int Entry, string Version)> Needs(byte[] elf)
    {
        for (var s = 0; s < Half(0x3C); s++)
        {
            if (Word(Section(s) + 4) != VersionNeeds)
            {
                continue;
            }
            var names = Word(Section(Word(Section(s) + 0x28)) + 0x18);
            for (int need = Word(Section(s) + 0x18), next = 1; next != 0; need += next)
            {
                var aux = need + Word(need + 8);
                for (var i = 0; i < Half(need + 2); i++)
                {
                    yield return (aux, Text(names + Word(aux + 8)));
                    aux += Word(aux + 12);
                }
                next = Word(need + 12);
            }
        }

        int Half(int at) => BinaryPrimitives.ReadUInt16LittleEndian(elf.AsSpan(at));
        int Word(int at) => BinaryPrimitives.ReadInt32LittleEndian(elf.AsSpan(at));
        int Section(int number) => Word(0x28) + number * Half(0x3A);
        string Text(int at) => System.Text.Encoding.ASCII.GetString(elf, at, elf.AsSpan(at).IndexOf((byte)0));
    }
}
