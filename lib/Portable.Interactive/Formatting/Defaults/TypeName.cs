namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Names of types as a reader of C# expects them.</summary>
internal static class TypeName
{
    public static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal))
        {
            return "(anonymous)";
        }

        var tick = type.Name.IndexOf('`');
        return tick < 0
            ? type.Name
            : $"{type.Name[..tick]}<{string.Join(", ", type.GenericTypeArguments.Select(Of))}>";
    }
}
