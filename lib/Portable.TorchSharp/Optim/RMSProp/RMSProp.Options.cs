namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The options of a group.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Climb instead of descend; null for the optimizer's.</summary>
        public bool? maximize;

        /// <summary>The share of the last change that is kept; null for the optimizer's.</summary>
        public double? momentum;

        /// <summary>The coefficient of the running average of the squared gradient; null for the optimizer's.</summary>
        public double? alpha;

        /// <summary>Added to the denominator; null for the optimizer's.</summary>
        public double? eps;

        /// <summary>Times the parameter, added to the gradient; null for the optimizer's.</summary>
        public double? weight_decay;

        /// <summary>Divide by the spread of the gradient around its average; null for the optimizer's.</summary>
        public bool? centered;

        /// <summary>Takes over the options of another group.</summary>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var options = (Options)source;
            maximize = options.maximize;
            momentum = options.momentum;
            alpha = options.alpha;
            eps = options.eps;
            weight_decay = options.weight_decay;
            centered = options.centered;
        }

        /// <summary>Reads the options.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            maximize = reader.ReadBoolean();
            momentum = reader.ReadDouble();
            alpha = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            centered = reader.ReadBoolean();
        }

        /// <summary>Writes the options.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(maximize!.Value);
            writer.Write(momentum!.Value);
            writer.Write(alpha!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(centered!.Value);
        }

        internal override void Complete(OptimizerOptions defaults)
        {
            base.Complete(defaults);
            var options = (Options)defaults;
            maximize ??= options.maximize;
            momentum ??= options.momentum;
            alpha ??= options.alpha;
            eps ??= options.eps;
            weight_decay ??= options.weight_decay;
            centered ??= options.centered;
        }
    }
}
