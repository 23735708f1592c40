using System.Security.Cryptography;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>A short text that differs when the content of tensors does.</summary>
internal static class Fingerprint
{
    private const int Digits = 16;

    /// <summary>The beginning of the SHA-256 of all elements, one tensor after the other.</summary>
    public static string Of(IEnumerable<Tensor> tensors)
    {
        using var scope = NewDisposeScope();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tensor in tensors)
            hash.AppendData(tensor.detach().cpu().contiguous().bytes);
        return Convert.ToHexString(hash.GetHashAndReset())[..Digits];
    }
}
