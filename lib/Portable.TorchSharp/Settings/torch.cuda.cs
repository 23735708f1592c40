namespace TorchSharp;

public static partial class torch
{
    /// <summary>False: the portable edition computes on the processor.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>Nvidia's GPUs, of which the portable edition uses none.</summary>
    public static partial class cuda
    {
        /// <summary>False: the portable edition computes on the processor.</summary>
        public static bool is_available() => false;

        /// <summary>None.</summary>
        public static int device_count() => 0;

        /// <summary>Without effect: there is no GPU whose generator could be seeded.</summary>
        public static void manual_seed(long seed) { }

        /// <summary>Without effect: there is no GPU whose generator could be seeded.</summary>
        public static void manual_seed_all(long seed) { }

        /// <summary>Without effect: nothing runs apart from the caller.</summary>
        public static void synchronize(Device? device = null) { }
    }
}
