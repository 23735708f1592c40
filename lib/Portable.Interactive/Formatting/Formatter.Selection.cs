namespace Microsoft.DotNet.Interactive.Formatting;

/// <content>Which formatter serves a type: the most specific one, then the default of the MIME type.</content>
public static partial class Formatter
{
    private static readonly Dictionary<(Type, string), ITypeFormatter> Chosen = [];
    private static readonly HashSet<Type> Asked = [];

    /// <summary>The formatter that writes objects of <paramref name="actualType"/> as <paramref name="mimeType"/>.</summary>
    /// <exception cref="ArgumentException">There is none for this MIME type.</exception>
    public static ITypeFormatter GetPreferredFormatterFor(Type actualType, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        lock (Gate)
        {
            AskSources(actualType);
            if (!Chosen.TryGetValue((actualType, mimeType), out var formatter))
            {
                formatter = Choose(actualType, mimeType);
                Chosen.Add((actualType, mimeType), formatter);
            }

            return formatter;
        }
    }

    /// <summary>The MIME types that objects of <paramref name="type"/> are shown as.</summary>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type? type)
    {
        type ??= typeof(object);
        lock (Gate)
        {
            AskSources(type);
            return BySpecificity(Preferred, entry => entry.Type, type).FirstOrDefault().MimeTypes
                ?? [DefaultMimeType];
        }
    }

    private static ITypeFormatter Choose(Type type, string mimeType)
    {
        var ofMimeType = Registered.Where(formatter => formatter.MimeType == mimeType);
        var candidates = BySpecificity(ofMimeType, formatter => formatter.Type, type);
        if (DefaultFor(mimeType) is { } last)
        {
            candidates.Add(last);
        }

        return candidates.Count switch
        {
            0 => throw new ArgumentException($"No formatter writes {type} as {mimeType}.", nameof(mimeType)),
            1 => candidates[0],
            _ => new DelegateFormatter(type, mimeType, FirstThatWrites),
        };

        bool FirstThatWrites(object value, FormatContext context) =>
            candidates.Exists(formatter => formatter.Format(value, context));
    }

    private static ITypeFormatter? DefaultFor(string mimeType) =>
        mimeType switch
        {
            PlainTextFormatter.MimeType => new DelegateFormatter(
                typeof(object),
                mimeType,
                PlainTextDefaults.Format
            ),
            HtmlFormatter.MimeType => new DelegateFormatter(typeof(object), mimeType, HtmlDefaults.Format),
            CsvDefaults.MimeType => new DelegateFormatter(typeof(object), mimeType, CsvDefaults.Format),
            JsonDefaults.MimeType => new DelegateFormatter(typeof(object), mimeType, JsonDefaults.Format),
            _ => null,
        };

    private static void AskSources(Type type)
    {
        if (!Asked.Add(type))
        {
            return;
        }

        foreach (var source in FormatterSource.Of(type))
        {
            // after what the notebook registered itself, which therefore wins
            Registered.AddRange(source.Formatters);
            if (source.PreferredMimeTypes is { Length: > 0 } mimeTypes)
            {
                Preferred.Add((type, mimeTypes));
            }
        }
    }

    /// <summary>Those that serve <paramref name="type"/>, a derived type's before its base's, otherwise as listed.</summary>
    private static List<T> BySpecificity<T>(IEnumerable<T> entries, Func<T, Type> typeOf, Type type)
    {
        var ordered = new List<T>();
        foreach (var entry in entries.Where(entry => Serves(typeOf(entry), type)))
        {
            var general = ordered.FindIndex(other =>
                Serves(typeOf(other), typeOf(entry)) && !Serves(typeOf(entry), typeOf(other))
            );
            ordered.Insert(general < 0 ? ordered.Count : general, entry);
        }

        return ordered;
    }

    private static bool Serves(Type general, Type type)
    {
        if (!general.IsGenericTypeDefinition)
        {
            return general.IsAssignableFrom(type);
        }

        return Bases(type).Concat(type.GetInterfaces()).Any(IsMadeFromGeneral);

        bool IsMadeFromGeneral(Type candidate) =>
            candidate.IsGenericType && candidate.GetGenericTypeDefinition() == general;
    }

    private static IEnumerable<Type> Bases(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }
}
