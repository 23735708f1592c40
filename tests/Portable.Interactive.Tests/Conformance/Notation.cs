using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.DotNet.Interactive.Tests.Conformance;

/// <summary>Types and members in the words of the listing.</summary>
internal static class Notation
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
    };

    public static string FullName(Type type) => $"{type.Namespace}.{Of(type)}";

    public static string Header(Type type) =>
        type.IsInterface ? $"interface {FullName(type)}"
        : type is { IsAbstract: true, IsSealed: true } ? $"static class {FullName(type)}"
        : $"class {FullName(type)}";

    /// <summary>The line of a member, null for what stands in another line, such as a property's accessor.</summary>
    public static string? Of(MemberInfo member) =>
        member switch
        {
            FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Of(field.FieldType)} {field.Name}",
            ConstructorInfo constructor => $"{Of(constructor.DeclaringType!)}({Parameters(constructor)})",
            PropertyInfo property => Property(property),
            MethodInfo { IsSpecialName: false } method => Method(method),
            _ => null,
        };

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors();
        var isStatic = accessors[0].IsStatic ? "static " : "";
        var words = accessors
            .Select(a => a == property.GetMethod ? "get; " : "set; ")
            .Order(StringComparer.Ordinal);
        return $"{isStatic}{Of(property.PropertyType)} {property.Name} {{ {string.Concat(words)}}}";
    }

    private static string Method(MethodInfo method)
    {
        var prefix =
            method.IsStatic ? "static "
            : method.DeclaringType!.IsInterface ? "abstract "
            : "";
        var generic = method.IsGenericMethod ? $"<{List(method.GetGenericArguments().Select(Of))}>" : "";
        return $"{prefix}{Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), false);
        return (isExtension ? "this " : "") + List(method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var value = parameter.DefaultValue switch
        {
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            null => "null",
            var other => other.ToString(),
        };
        return $"{isParams}{Of(parameter.ParameterType)} {parameter.Name}"
            + (parameter.HasDefaultValue ? $" = {value}" : "");
    }

    private static string Of(Type type) =>
        type.IsArray ? Of(type.GetElementType()!) + "[]"
        : Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{List(type.GetGenericArguments().Select(Of))}>"
        : type.Name;

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
