namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers: libtorch's Mersenne Twister.</summary>
    public class Generator : IDisposable
    {
        private static readonly RandomEngine DefaultEngine = new();

        /// <summary>A generator of its own.</summary>
        /// <param name="seed">Where it starts.</param>
        /// <param name="device">The processor.</param>
        public Generator(ulong seed = 0, Device? device = null)
            : this(new RandomEngine(seed)) => InitializeDevice(device);

        private Generator(RandomEngine engine) => Engine = engine;

        /// <summary>The generator of all calls that name none.</summary>
        public static Generator Default => new(DefaultEngine);

        /// <summary>The processor.</summary>
        public Device device => CPU;

        internal RandomEngine Engine { get; }

        /// <summary>The state, bytes, in libtorch's layout.</summary>
        public Tensor get_state()
        {
            lock (Engine.Lock)
                return tensor(Engine.GetState());
        }

        /// <summary>Continues from a state.</summary>
        /// <exception cref="ArgumentException">The bytes are not a generator's state.</exception>
        public void set_state(Tensor value)
        {
            if (value.dtype != ScalarType.Byte)
                throw new ArgumentException(
                    $"RNG state must be a torch.ByteTensor, found {value.dtype}",
                    nameof(value)
                );
            lock (Engine.Lock)
                Engine.SetState(value.contiguous().bytes);
        }

        /// <summary>Starts again from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            lock (Engine.Lock)
                Engine.ManualSeed((ulong)seed);
            return this;
        }

        /// <summary>Starts again from the clock, and gives the seed back.</summary>
        public long seed()
        {
            var seed = DateTime.UtcNow.Ticks;
            manual_seed(seed);
            return seed;
        }

        /// <summary>The seed it started from.</summary>
        public long initial_seed() => (long)Engine.InitialSeed;

        /// <summary>Releases nothing: a generator is plain memory.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <inheritdoc cref="Dispose()"/>
        protected virtual void Dispose(bool disposing) { }
    }
}
