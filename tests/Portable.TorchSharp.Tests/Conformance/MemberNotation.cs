using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Tests.Conformance;

/// <summary>One member as the listing writes it, without its access.</summary>
internal static class MemberNotation
{
    internal static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(t => t.Name))}>"
            : "";
        var result = TypeNotation.Of(method.ReturnType, method.ReturnParameter, method);
        return $"{Modifiers(method)}{result} {method.Name}{generic}({Parameters(method)})";
    }

    internal static string Property(PropertyInfo property, MethodInfo accessor)
    {
        var indices = property.GetIndexParameters();
        var name = indices.Length == 0 ? property.Name : $"this[{Parameters(indices)}]";
        var get = IsSeen(property.GetMethod) ? "get; " : "";
        var set = IsSeen(property.SetMethod) ? "set; " : "";
        return $"{Modifiers(accessor)}{TypeNotation.Of(property.PropertyType, property, property.DeclaringType)} "
            + $"{name} {{ {get}{set}}}";
    }

    internal static string Event(EventInfo e) =>
        $"{Modifiers(e.AddMethod!)}event {TypeNotation.Of(e.EventHandlerType!, e, e.DeclaringType)} {e.Name}";

    internal static string Field(FieldInfo field)
    {
        if (field.IsLiteral)
        {
            var constant = Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture);
            return $"const {TypeNotation.Name(field.FieldType)} {field.Name} = {constant}";
        }
        var isStatic = field.IsStatic ? "static " : "";
        var isReadOnly = field.IsInitOnly ? "readonly " : "";
        return isStatic
            + isReadOnly
            + TypeNotation.Of(field.FieldType, field, field.DeclaringType)
            + " "
            + field.Name;
    }

    internal static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), false);
        return (isExtension ? "this " : "") + Parameters(method.GetParameters());
    }

    private static string Parameters(ParameterInfo[] parameters) =>
        string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var reference =
            !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        var type = parameter.ParameterType.IsByRef
            ? parameter.ParameterType.GetElementType()!
            : parameter.ParameterType;
        var notation = TypeNotation.Of(type, parameter, parameter.Member);
        return $"{isParams}{reference}{notation} {parameter.Name}{DefaultOf(parameter, type)}";
    }

    private static string DefaultOf(ParameterInfo parameter, Type type)
    {
        if (!parameter.HasDefaultValue)
            return "";
        type = Nullable.GetUnderlyingType(type) ?? type;
        var value = parameter.DefaultValue;
        if (value is not null && type.IsEnum)
            value = Enum.ToObject(type, value);
        return " = "
            + value switch
            {
                null => parameter.ParameterType.IsValueType
                && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                    ? "default"
                    : "null",
                bool b => b ? "true" : "false",
                string s => $"\"{s}\"",
                char c => $"'{c}'",
                float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
                double d => d.ToString("R", CultureInfo.InvariantCulture) is var t
                && t.AsSpan().ContainsAny('.', 'E')
                    ? t
                    : t + ".0",
                Enum e => $"{type.Name}.{e}",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            };
    }

    private static string Modifiers(MethodInfo method) =>
        method switch
        {
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true } => "",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true } when method.GetBaseDefinition() != method => method.IsFinal
                ? "sealed override "
                : "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };

    private static bool IsSeen(MethodInfo? accessor) =>
        accessor is not null && (accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly);
}
