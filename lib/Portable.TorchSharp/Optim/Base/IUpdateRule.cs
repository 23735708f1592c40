using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>How one element of a parameter and of its states follows from the gradient, for many at a time.</summary>
internal interface IUpdateRule<T>
    where T : unmanaged
{
    /// <summary>How many states go with the parameter, 0 to 3; the others are not read.</summary>
    static abstract int States { get; }

    /// <summary>The new parameter; the states are changed in place.</summary>
    Vector<T> Next(
        Vector<T> parameter,
        Vector<T> grad,
        ref Vector<T> first,
        ref Vector<T> second,
        ref Vector<T> third
    );
}
