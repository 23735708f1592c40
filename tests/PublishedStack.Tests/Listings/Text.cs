namespace PublishedStack.Tests.Listings;

/// <summary>Splits signatures where brackets are closed.</summary>
internal static class Text
{
    public static List<string> Split(string text, char separator)
    {
        List<string> parts = [];
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '<' or '[' or '{')
                depth++;
            else if (text[i] is ')' or '>' or ']' or '}')
                depth--;
            else if (text[i] == separator && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        if (text[start..].Trim() is { Length: > 0 } last)
            parts.Add(last);
        return parts;
    }

    /// <summary>The place of the bracket that closes the one at a place.</summary>
    public static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '(' or '<' or '[')
                depth++;
            else if (text[i] is ')' or '>' or ']')
            {
                if (--depth == 0)
                    return i;
            }
        }
        throw new FormatException($"No closing bracket in '{text}' from {open}.");
    }
}
