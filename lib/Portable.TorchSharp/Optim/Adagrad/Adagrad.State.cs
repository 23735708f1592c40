using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The sum of the squared gradients.</summary>
        public Tensor sum = null!;

        /// <summary>The state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter) { }

        /// <summary>Sets the state back to the beginning.</summary>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Reset(ref sum, ((Options)options).initial_accumulator_value!.Value);
        }

        /// <summary>Copies the state of another optimizer.</summary>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Replace(ref sum, other.sum);
        }

        /// <summary>Reads the state.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            Load(reader, sum);
        }

        /// <summary>Writes the state.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            Save(writer, sum);
        }

        /// <summary>Whether another state holds about the same numbers.</summary>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state && step == state.step && Close(sum, state.sum);

        /// <summary>Releases the tensors.</summary>
        public void Dispose()
        {
            sum?.Dispose();
        }
    }
}
