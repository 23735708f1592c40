namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element types a tensor can have; the numbers are those of libtorch and of saved files.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned 8-bit integer.</summary>
        Byte = 0,

        /// <summary>Signed 8-bit integer.</summary>
        Int8 = 1,

        /// <summary>Signed 16-bit integer.</summary>
        Int16 = 2,

        /// <summary>Signed 32-bit integer.</summary>
        Int32 = 3,

        /// <summary>Signed 64-bit integer: labels and indices.</summary>
        Int64 = 4,

        /// <summary>Half precision (named, not computed with here).</summary>
        Float16 = 5,

        /// <summary>Single precision, the default.</summary>
        Float32 = 6,

        /// <summary>Double precision.</summary>
        Float64 = 7,

        /// <summary>Two singles (named, not computed with here).</summary>
        ComplexFloat32 = 9,

        /// <summary>Two doubles (named, not computed with here).</summary>
        ComplexFloat64 = 10,

        /// <summary>True or false, a byte each.</summary>
        Bool = 11,

        /// <summary>Quantised signed 8-bit (named, not computed with here).</summary>
        QInt8 = 12,

        /// <summary>Quantised unsigned 8-bit (named, not computed with here).</summary>
        QUInt8 = 13,

        /// <summary>Quantised signed 32-bit (named, not computed with here).</summary>
        QInt32 = 14,

        /// <summary>Brain floating point (named, not computed with here).</summary>
        BFloat16 = 15,
    }
}
