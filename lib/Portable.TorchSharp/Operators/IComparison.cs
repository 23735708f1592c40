using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>A test of two numbers.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T a, T b)
        where T : unmanaged, INumber<T>;
}
