using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>The layers of a model by name.</summary>
public static class ModuleParts
{
    /// <summary>A layer by its name in <c>named_modules()</c>: "lstm", or "core.lstm" in a module of modules.</summary>
    /// <typeparam name="T">What the layer is.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="name">The layer's name.</param>
    /// <exception cref="ArgumentException">The model has no such layer; the message says which it has.</exception>
    public static T Part<T>(this nn.Module model, string name)
        where T : nn.Module
    {
        var layers = model.named_modules().ToArray();
        return layers.FirstOrDefault(layer => layer.name == name).module as T
            ?? throw new ArgumentException(
                $"Found no {typeof(T).Name} '{name}' in {model.GetType().Name}, expected one of "
                    + string.Join(
                        ", ",
                        layers.Select(layer => $"{layer.module.GetType().Name} '{layer.name}'")
                    )
                    + "."
            );
    }
}
