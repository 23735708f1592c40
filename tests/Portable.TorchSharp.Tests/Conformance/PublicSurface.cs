using System.Reflection;

namespace TorchSharp.Tests.Conformance;

/// <summary>The visible types of an assembly and their declared members, in the listing's notation.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    internal static IEnumerable<Type> Types(Assembly assembly) =>
        assembly.GetTypes().Where(IsVisible).OrderBy(t => t.FullName, StringComparer.Ordinal);

    /// <summary>'abstract class X : Base, IInterface'.</summary>
    internal static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum ",
            { IsInterface: true } => "interface ",
            { IsValueType: true } => "struct ",
            { IsAbstract: true, IsSealed: true } => "static class ",
            { IsAbstract: true } => "abstract class ",
            { IsSealed: true } => "sealed class ",
            _ => "class ",
        };
        var parents = type.IsEnum ? [] : Parents(type).ToList();
        return kind
            + TypeNotation.Name(type)
            + (parents.Count == 0 ? "" : " : " + string.Join(", ", parents));
    }

    internal static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n))}");
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        return type.GetMembers(Declared).Select(Render).OfType<string>();
    }

    private static bool IsVisible(Type type) =>
        type.DeclaringType is null ? type.IsPublic
        : !IsVisible(type.DeclaringType) ? false
        : type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem;

    private static IEnumerable<string> Parents(Type type)
    {
        var parent = type.BaseType;
        if (parent is not null && parent != typeof(object) && parent != typeof(ValueType))
            yield return TypeNotation.Name(parent);
        var inherited = parent?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Except(inherited).Where(i => i.IsVisible);
        foreach (var name in own.Select(TypeNotation.Name).Order(StringComparer.Ordinal))
            yield return name;
    }

    private static string? Render(MemberInfo member) =>
        member switch
        {
            ConstructorInfo { IsStatic: false } c when Access(c) is { } access => access
                + $".ctor({MemberNotation.Parameters(c)})",
            MethodInfo m when Access(m) is { } access && IsOwn(m) => access + MemberNotation.Method(m),
            PropertyInfo p when Accessor(p) is { } a && Access(a) is { } access => access
                + MemberNotation.Property(p, a),
            EventInfo { AddMethod: { } add } e when Access(add) is { } access => access
                + MemberNotation.Event(e),
            FieldInfo f when Access(f) is { } access => access + MemberNotation.Field(f),
            _ => null,
        };

    private static MethodInfo? Accessor(PropertyInfo property) =>
        new[] { property.GetMethod, property.SetMethod }.FirstOrDefault(m =>
            m is not null && Access(m) is not null
        );

    /// <summary>Not the accessor of a property or event, which those lines show.</summary>
    private static bool IsOwn(MethodInfo method) =>
        !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string? Access(MethodBase m) => Access(m.IsPublic, m.IsFamily || m.IsFamilyOrAssembly);

    private static string? Access(FieldInfo f) => Access(f.IsPublic, f.IsFamily || f.IsFamilyOrAssembly);

    private static string? Access(bool isPublic, bool isProtected) =>
        isPublic ? ""
        : isProtected ? "protected "
        : null;
}
