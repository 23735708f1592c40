using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>The fields of a module class that may hold its components.</summary>
internal static class ComponentFields
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The instance fields in order of declaration, the class itself first, then its base classes.</summary>
    public static IEnumerable<FieldInfo> Of(Type module)
    {
        var seen = new HashSet<string>();
        for (var type = module; type is not null && type != typeof(object); type = type.BaseType)
            foreach (var field in type.GetFields(Declared))
                if (seen.Add(field.Name))
                    yield return field;
    }

    /// <summary>The name under which a field's component is registered.</summary>
    public static string NameOf(FieldInfo field) =>
        field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
}
