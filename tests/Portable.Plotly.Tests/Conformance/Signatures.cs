using System.Reflection;
using System.Runtime.CompilerServices;

namespace Portable.Plotly.Tests.Conformance;

/// <summary>Writes members the way the listing of the published assemblies does.</summary>
public static class Signatures
{
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every public member a type declares, operators and accessors aside.</summary>
    public static IEnumerable<string> Members(Type type) =>
        type.GetConstructors(Declared)
            .Select(constructor => $"{Name(type)}({Parameters(constructor)})")
            .Concat(type.GetProperties(Declared).Select(Property))
            .Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName).Select(Method))
            .Concat(type.GetFields(Declared).Select(field => $"field {field.Name}"))
            .Concat(type.GetEvents(Declared).Select(happening => $"event {happening.Name}"));

    /// <summary>A type's name with the namespace and the types around it.</summary>
    public static string FullName(Type type) => $"{type.Namespace}.{Name(type)}";

    /// <summary>A type as C# writes it, without namespace.</summary>
    public static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsByRef)
            return "ref " + Name(type.GetElementType()!);
        if (Keyword(type) is { } keyword)
            return keyword;
        var name = type.Name.Split('`')[0];
        if (type.IsNested && !type.IsGenericParameter)
            name = Name(type.DeclaringType!) + "." + name;
        return type.IsGenericType
            ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }

    static string Property(PropertyInfo property)
    {
        var modifier = (property.GetMethod ?? property.SetMethod)!.IsStatic ? "static " : "";
        var set = property.SetMethod is { IsPublic: true } ? " set;" : "";
        return $"{modifier}{Name(property.PropertyType)} {property.Name} {{ get;{set} }}";
    }

    static string Method(MethodInfo method)
    {
        var modifier = method.IsStatic ? "static " : "";
        var generics = method.GetGenericArguments();
        var types = generics.Length > 0 ? $"<{string.Join(", ", generics.Select(Name))}>" : "";
        var constraints = string.Concat(generics.Select(Constraints));
        return $"{modifier}{Name(method.ReturnType)} {method.Name}{types}({Parameters(method)}){constraints}";
    }

    static string Constraints(Type generic)
    {
        var constraints = generic.GetGenericParameterConstraints();
        return constraints.Length > 0
            ? $" where {generic.Name} : {string.Join(", ", constraints.Select(Name))}"
            : "";
    }

    static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select((parameter, i) => Parameter(method, parameter, i)));

    static string Parameter(MethodBase method, ParameterInfo parameter, int position)
    {
        var extended = position == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var text = $"{extended}{Name(parameter.ParameterType)} {parameter.Name}";
        if (!parameter.HasDefaultValue)
            return text;
        return text + (parameter.ParameterType.IsValueType ? " = default" : " = null");
    }

    static string? Keyword(Type type) =>
        type == typeof(string) ? "string"
        : type == typeof(bool) ? "bool"
        : type == typeof(int) ? "int"
        : type == typeof(double) ? "double"
        : type == typeof(object) ? "object"
        : type == typeof(void) ? "void"
        : null;
}
