using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>An operation of a case, on the public interface: inputs and arguments in, outputs out.</summary>
internal delegate Tensor[] Operation(Tensor[] inputs, Arguments arguments);
