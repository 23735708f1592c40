using System.Text.Json;

namespace SequenceLab.Export;

/// <summary>Reads what a header says about one tensor.</summary>
internal static class SafeTensorsEntryReader
{
    /// <exception cref="InvalidDataException">Something is missing or does not fit together.</exception>
    public static SafeTensorsEntry Read(
        string name,
        IReadOnlyDictionary<string, JsonElement> members,
        string path
    )
    {
        var type = Member("dtype");
        var shape = Numbers("shape");
        var offsets = Numbers("data_offsets");
        if (
            type.ValueKind != JsonValueKind.String
            || SafeTensorsType.Find(type.GetString()!) is not { } known
        )
            throw Damaged($"dtype {type.GetRawText()}", $"one of {SafeTensorsType.Names}");
        if (offsets is not [var begin, var end] || begin > end)
            throw Damaged($"data_offsets [{string.Join(", ", offsets)}]", "two, begin and end");
        long bytes;
        try
        {
            bytes = SafeTensorsEntry.ByteCount(known, shape);
        }
        catch (OverflowException)
        {
            throw Damaged($"shape [{string.Join(", ", shape)}]", "one that 63 bits can count");
        }
        return end - begin == bytes
            ? new(name, known, shape, begin, end)
            : throw Damaged(
                $"{end - begin} bytes",
                $"{bytes}: {known.Name} of shape [{string.Join(", ", shape)}]"
            );

        JsonElement Member(string key) =>
            members.TryGetValue(key, out var member) ? member : throw Damaged($"no '{key}'", "one");

        long[] Numbers(string key)
        {
            var member = Member(key);
            if (member.ValueKind != JsonValueKind.Array)
                throw Damaged($"{key} {member.GetRawText()}", "a list of numbers");
            return
            [
                .. member
                    .EnumerateArray()
                    .Select(item =>
                        item.ValueKind == JsonValueKind.Number
                        && item.TryGetInt64(out var number)
                        && number >= 0
                            ? number
                            : throw Damaged($"{key} {member.GetRawText()}", "whole numbers from 0 on")
                    ),
            ];
        }

        InvalidDataException Damaged(string found, string expected) =>
            SafeTensorsHeader.Damaged(path, $"tensor '{name}': {found}", expected);
    }
}
