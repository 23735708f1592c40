namespace TorchSharp.Modules;

/// <summary>Marks modules that keep no tensors.</summary>
public interface IParameterLessModule;
