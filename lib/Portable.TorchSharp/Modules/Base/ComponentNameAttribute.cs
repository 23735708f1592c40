namespace TorchSharp.Utils;

/// <summary>
/// Names a field of a module: the name under which its parameter, buffer or submodule stands in the module's
/// <c>state_dict</c>, in place of the field's own.
/// </summary>
public class ComponentNameAttribute : Attribute
{
    /// <summary>The name to register.</summary>
    public string Name { get; set; } = "";
}
