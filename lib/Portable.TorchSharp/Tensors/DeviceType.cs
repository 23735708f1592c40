namespace TorchSharp;

/// <summary>The kinds of device libtorch names; the portable edition computes on <see cref="CPU"/> alone.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>Nvidia's GPUs.</summary>
    CUDA = 1,

    /// <summary>Reserved by libtorch.</summary>
    MKLDNN = 2,

    /// <summary>Reserved by libtorch.</summary>
    OPENGL = 3,

    /// <summary>Reserved by libtorch.</summary>
    OPENCL = 4,

    /// <summary>Reserved by libtorch.</summary>
    IDEEP = 5,

    /// <summary>AMD's GPUs.</summary>
    HIP = 6,

    /// <summary>Reserved by libtorch.</summary>
    FPGA = 7,

    /// <summary>Reserved by libtorch.</summary>
    MSNPU = 8,

    /// <summary>Reserved by libtorch.</summary>
    XLA = 9,

    /// <summary>Apple's GPUs.</summary>
    MPS = 13,

    /// <summary>Shapes without data.</summary>
    META = 14,
}
