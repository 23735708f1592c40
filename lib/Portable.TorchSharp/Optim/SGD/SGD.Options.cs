using TorchSharp.Kernels;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>The options of a group.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share of the last change that is kept; null for the optimizer's.</summary>
        public double? momentum;

        /// <summary>How much less of the gradient enters the momentum; null for the optimizer's.</summary>
        public double? dampening;

        /// <summary>Times the parameter, added to the gradient; null for the optimizer's.</summary>
        public double? weight_decay;

        /// <summary>Look ahead along the momentum; null for the optimizer's.</summary>
        public bool? nesterov;

        /// <summary>Climb instead of descend; null for the optimizer's.</summary>
        public bool? maximize;

        /// <summary>Takes over the options of another group.</summary>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var options = (Options)source;
            momentum = options.momentum;
            dampening = options.dampening;
            weight_decay = options.weight_decay;
            nesterov = options.nesterov;
            maximize = options.maximize;
        }

        /// <summary>Reads the options.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            momentum = reader.ReadDouble();
            dampening = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            nesterov = reader.ReadBoolean();
            maximize = reader.ReadBoolean();
        }

        /// <summary>Writes the options.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(momentum!.Value);
            writer.Write(dampening!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(nesterov!.Value);
            writer.Write(maximize!.Value);
        }

        internal override void Complete(OptimizerOptions defaults)
        {
            base.Complete(defaults);
            var options = (Options)defaults;
            momentum ??= options.momentum;
            dampening ??= options.dampening;
            weight_decay ??= options.weight_decay;
            nesterov ??= options.nesterov;
            maximize ??= options.maximize;
        }

        // TorchSharp climbs by turning the step round, after the weight decay has entered the gradient
        internal SgdOptions Numbers() =>
            new(
                maximize == true ? -LearningRate!.Value : LearningRate!.Value,
                momentum!.Value,
                dampening!.Value,
                weight_decay!.Value,
                nesterov!.Value
            );
    }
}
