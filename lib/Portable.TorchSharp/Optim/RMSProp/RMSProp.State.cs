using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The running average of the squared gradient.</summary>
        public Tensor square_avg = null!;

        /// <summary>The running sum of changes.</summary>
        public Tensor momentum_buffer = null!;

        /// <summary>The running average of the gradient, for the centered form.</summary>
        public Tensor grad_avg = null!;

        /// <summary>The state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter) { }

        /// <summary>Sets the state back to the beginning.</summary>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Reset(ref square_avg);
            Reset(ref momentum_buffer);
            Reset(ref grad_avg);
        }

        /// <summary>Copies the state of another optimizer.</summary>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Replace(ref square_avg, other.square_avg);
            Replace(ref momentum_buffer, other.momentum_buffer);
            Replace(ref grad_avg, other.grad_avg);
        }

        /// <summary>Reads the state.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            Load(reader, square_avg);
            LoadConditionalStateTensor(reader, ref momentum_buffer, _parameter.device);
            LoadConditionalStateTensor(reader, ref grad_avg, _parameter.device);
        }

        /// <summary>Writes the state.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            Save(writer, square_avg);
            SaveConditionalStateTensor(writer, momentum_buffer);
            SaveConditionalStateTensor(writer, grad_avg);
        }

        /// <summary>Whether another state holds about the same numbers.</summary>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state
            && step == state.step
            && Close(square_avg, state.square_avg)
            && Close(momentum_buffer, state.momentum_buffer)
            && Close(grad_avg, state.grad_avg);

        /// <summary>Releases the tensors.</summary>
        public void Dispose()
        {
            square_avg?.Dispose();
            momentum_buffer?.Dispose();
            grad_avg?.Dispose();
        }
    }
}
