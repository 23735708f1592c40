namespace Microsoft.DotNet.Interactive.Formatting;

/// <content>What formatters there are. The one registered last wins over others of the same type.</content>
public static partial class Formatter
{
    private static readonly Lock Gate = new();
    private static readonly List<ITypeFormatter> Registered = [];
    private static readonly List<(Type Type, string[] MimeTypes)> Preferred = [];

    static Formatter()
    {
        NullString = DefaultMimeType = "";
        ResetToDefault();
    }

    /// <summary>Registers a formatter for its <see cref="ITypeFormatter.Type"/>.</summary>
    public static void Register(ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        lock (Gate)
        {
            Registered.Insert(0, formatter);
            Chosen.Clear();
        }
    }

    /// <summary>Registers <paramref name="formatter"/> for <typeparamref name="T"/> and what derives from it.</summary>
    public static void Register<T>(
        FormatDelegate<T> formatter,
        string mimeType = PlainTextFormatter.MimeType
    ) => Register(typeof(T), (value, context) => formatter((T)value, context), mimeType);

    /// <summary>Registers <paramref name="formatter"/> for <paramref name="type"/> and what derives from it.</summary>
    public static void Register(
        Type type,
        FormatDelegate<object> formatter,
        string mimeType = PlainTextFormatter.MimeType
    ) => Register(new DelegateFormatter(type, mimeType, formatter));

    /// <summary>Registers <paramref name="formatter"/> for <paramref name="type"/> and what derives from it.</summary>
    public static void Register(
        Type type,
        Action<object, TextWriter> formatter,
        string mimeType = PlainTextFormatter.MimeType
    ) => Register(type, Always<object>((value, context) => formatter(value, context.Writer)), mimeType);

    /// <summary>Registers <paramref name="formatter"/> for <typeparamref name="T"/> and what derives from it.</summary>
    public static void Register<T>(
        Action<T, TextWriter> formatter,
        string mimeType = PlainTextFormatter.MimeType
    ) => Register(Always<T>((value, context) => formatter(value, context.Writer)), mimeType);

    /// <summary>Registers <paramref name="formatter"/> for <typeparamref name="T"/> and what derives from it.</summary>
    public static void Register<T>(
        Func<T, string> formatter,
        string mimeType = PlainTextFormatter.MimeType
    ) => Register(Always<T>((value, context) => context.Writer.Write(formatter(value))), mimeType);

    /// <summary>Shows objects of <paramref name="type"/> as <paramref name="preferredMimeTypes"/>.</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (preferredMimeTypes is not { Length: > 0 } || preferredMimeTypes.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "Expected at least one MIME type and none empty.",
                nameof(preferredMimeTypes)
            );
        }

        lock (Gate)
        {
            Preferred.Insert(0, (type, preferredMimeTypes));
        }
    }

    /// <summary>Forgets all registrations and settings.</summary>
    public static void ResetToDefault()
    {
        lock (Gate)
        {
            Registered.Clear();
            Chosen.Clear();
            Asked.Clear();
            Preferred.Clear();
            Preferred.Add((typeof(string), [PlainTextFormatter.MimeType]));
            Preferred.Add((typeof(TabularData), [CsvDefaults.MimeType, HtmlFormatter.MimeType]));
            DefaultMimeType = HtmlFormatter.MimeType;
            ListExpansionLimit = 20;
            RecursionLimit = 6;
            NullString = "<null>";
        }
    }

    private static FormatDelegate<T> Always<T>(Action<T, FormatContext> write) =>
        (value, context) =>
        {
            write(value, context);
            return true;
        };
}
