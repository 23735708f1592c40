using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adam
{
    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The running average of the squared gradient.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>The largest such average so far; null without AMSGrad.</summary>
        public Tensor max_exp_avg_sq = null!;

        /// <summary>The state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter) { }

        /// <summary>Sets the state back to the beginning.</summary>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Reset(ref exp_avg);
            Reset(ref exp_avg_sq);
            if (((Options)options).amsgrad == true)
                Reset(ref max_exp_avg_sq);
            else
                Replace(ref max_exp_avg_sq, null);
        }

        /// <summary>Copies the state of another optimizer.</summary>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Replace(ref exp_avg, other.exp_avg);
            Replace(ref exp_avg_sq, other.exp_avg_sq);
            Replace(ref max_exp_avg_sq, other.max_exp_avg_sq);
        }

        /// <summary>Reads the state.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            Load(reader, exp_avg);
            Load(reader, exp_avg_sq);
            LoadConditionalStateTensor(reader, ref max_exp_avg_sq, _parameter.device);
        }

        /// <summary>Writes the state.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            Save(writer, exp_avg);
            Save(writer, exp_avg_sq);
            SaveConditionalStateTensor(writer, max_exp_avg_sq);
        }

        /// <summary>Whether another state holds about the same numbers.</summary>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state
            && step == state.step
            && Close(exp_avg, state.exp_avg)
            && Close(exp_avg_sq, state.exp_avg_sq)
            && Close(max_exp_avg_sq, state.max_exp_avg_sq);

        /// <summary>Releases the tensors.</summary>
        public void Dispose()
        {
            exp_avg?.Dispose();
            exp_avg_sq?.Dispose();
            max_exp_avg_sq?.Dispose();
        }
    }
}
