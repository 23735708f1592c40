using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The running sum of gradients; null before the first step with momentum.</summary>
        public Tensor momentum_buffer = null!;

        /// <summary>The state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter) { }

        /// <summary>Sets the state back to the beginning.</summary>
        public override void Initialize(OptimizerOptions options)
        {
            Replace(ref momentum_buffer, null);
        }

        /// <summary>Copies the state of another optimizer.</summary>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            Replace(ref momentum_buffer, other.momentum_buffer);
        }

        /// <summary>Reads the state.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            LoadConditionalStateTensor(reader, ref momentum_buffer, _parameter.device);
        }

        /// <summary>Writes the state.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            SaveConditionalStateTensor(writer, momentum_buffer);
        }

        /// <summary>Whether another state holds about the same numbers.</summary>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state && Close(momentum_buffer, state.momentum_buffer);

        /// <summary>Releases the tensors.</summary>
        public void Dispose()
        {
            momentum_buffer?.Dispose();
        }
    }
}
