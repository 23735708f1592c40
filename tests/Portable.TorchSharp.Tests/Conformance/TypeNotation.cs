using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Tests.Conformance;

/// <summary>
/// A type as C# writes it: keywords, tuples with their element names, and the nullable marks, which the
/// compiler leaves in two attributes as flat lists in the order in which a type is written.
/// </summary>
internal sealed class TypeNotation
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(sbyte)] = "sbyte",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    private readonly byte[] nullability;
    private readonly string?[] tupleNames;
    private int nextNullability;
    private int nextTupleName;

    private TypeNotation(byte[] nullability, string?[] tupleNames)
    {
        this.nullability = nullability;
        this.tupleNames = tupleNames;
    }

    /// <summary>A type without marks, as in a type's header.</summary>
    internal static string Name(Type type) => new TypeNotation([0], []).Write(type);

    /// <summary>The type of a parameter, property or field, with the marks found on it or around it.</summary>
    internal static string Of(Type type, ICustomAttributeProvider holder, MemberInfo? scope)
    {
        var own = Find<NullableAttribute>(holder);
        var names = Find<TupleElementNamesAttribute>(holder)?.TransformNames.ToArray() ?? [];
        return new TypeNotation(own?.NullableFlags ?? [Context(scope)], names).Write(type);
    }

    private static byte Context(MemberInfo? scope)
    {
        for (; scope is not null; scope = scope.DeclaringType)
        {
            if (Find<NullableContextAttribute>(scope) is { } context)
                return context.Flag;
        }
        return 0;
    }

    private static T? Find<T>(ICustomAttributeProvider holder)
        where T : Attribute => (T?)holder.GetCustomAttributes(typeof(T), false).FirstOrDefault();

    private string Write(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Write(underlying) + "?";
        var mark = TakesMark(type) && TakeMark() == 2 ? "?" : "";
        if (type.IsArray)
            return $"{Write(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        if (type.IsPointer)
            return Write(type.GetElementType()!) + "*";
        if (IsTuple(type))
            return WriteTuple(type);
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (!type.IsGenericType)
            return Path(type) + mark;
        var arguments = string.Join(", ", type.GetGenericArguments().Select(Write));
        return $"{Path(type)}<{arguments}>{mark}";
    }

    private string WriteTuple(Type type)
    {
        var types = type.GetGenericArguments();
        var names = types.Select(_ => TakeTupleName()).ToArray();
        var elements = types.Select((t, i) => names[i] is { } name ? $"{Write(t)} {name}" : Write(t));
        return $"({string.Join(", ", elements)})";
    }

    private static bool TakesMark(Type type) => !type.IsValueType || type.IsGenericType;

    private byte TakeMark() => nullability.Length == 1 ? nullability[0] : nullability[nextNullability++];

    private string? TakeTupleName() => nextTupleName < tupleNames.Length ? tupleNames[nextTupleName++] : null;

    private static bool IsTuple(Type type) =>
        type.IsGenericType && typeof(ITuple).IsAssignableFrom(type) && type.IsValueType;

    private static string Path(Type type)
    {
        var simple = type.Name.Split('`')[0];
        if (type.IsGenericParameter)
            return simple;
        if (type.DeclaringType is { } outer)
            return $"{Path(outer)}.{simple}";
        var space = type.Namespace ?? "";
        if (!space.StartsWith("TorchSharp", StringComparison.Ordinal))
            return simple;
        return space == "TorchSharp" ? simple : $"{space["TorchSharp.".Length..]}.{simple}";
    }
}
