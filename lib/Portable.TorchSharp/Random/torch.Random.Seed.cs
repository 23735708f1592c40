namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="random.manual_seed"/>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <inheritdoc cref="random.seed"/>
    public static long seed() => random.seed();

    /// <inheritdoc cref="random.initial_seed"/>
    public static long initial_seed() => random.initial_seed();

    /// <inheritdoc cref="random.get_rng_state"/>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <inheritdoc cref="random.set_rng_state"/>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default generator: its numbers are libtorch's for the same seed.</summary>
    public static class random
    {
        /// <summary>Starts the default generator from a seed: what follows is the same in every run.</summary>
        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

        /// <summary>Starts the default generator from a seed that differs from run to run, and gives it back.</summary>
        public static long seed() => Generator.Default.seed();

        /// <summary>The seed from which the default generator started.</summary>
        public static long initial_seed() => Generator.Default.initial_seed();

        /// <summary>The state of the default generator, bytes.</summary>
        public static Tensor get_rng_state() => Generator.Default.get_state();

        /// <summary>Continues from a state that <see cref="get_rng_state"/> gave.</summary>
        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }

    private static RandomEngine EngineOf(Generator? generator) => (generator ?? Generator.Default).Engine;
}
