using TorchSharp.Kernels;

namespace TorchSharp.Modules;

public partial class AdamW
{
    /// <summary>The options of a group.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The coefficient of the running average of the gradient; null for the optimizer's.</summary>
        public double? beta1;

        /// <summary>The coefficient of the running average of its square; null for the optimizer's.</summary>
        public double? beta2;

        /// <summary>How fast the parameters shrink by themselves, in units of the learning rate; null for the optimizer's.</summary>
        public double? weight_decay;

        /// <summary>Added to the denominator; null for the optimizer's.</summary>
        public double? eps;

        /// <summary>Divide by the largest average so far instead of the present one; null for the optimizer's.</summary>
        public bool? amsgrad;

        /// <summary>Climb instead of descend; null for the optimizer's.</summary>
        public bool? maximize;

        /// <summary>Takes over the options of another group.</summary>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var options = (Options)source;
            beta1 = options.beta1;
            beta2 = options.beta2;
            weight_decay = options.weight_decay;
            eps = options.eps;
            amsgrad = options.amsgrad;
            maximize = options.maximize;
        }

        /// <summary>Reads the options.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            beta1 = reader.ReadDouble();
            beta2 = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            amsgrad = reader.ReadBoolean();
            maximize = reader.ReadBoolean();
        }

        /// <summary>Writes the options.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(beta1!.Value);
            writer.Write(beta2!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(amsgrad!.Value);
            writer.Write(maximize!.Value);
        }

        internal override void Complete(OptimizerOptions defaults)
        {
            base.Complete(defaults);
            var options = (Options)defaults;
            beta1 ??= options.beta1;
            beta2 ??= options.beta2;
            weight_decay ??= options.weight_decay;
            eps ??= options.eps;
            amsgrad ??= options.amsgrad;
            maximize ??= options.maximize;
        }

        internal AdamOptions Numbers() =>
            new(
                LearningRate!.Value,
                beta1!.Value,
                beta2!.Value,
                eps!.Value,
                weight_decay!.Value,
                Decoupled: true,
                maximize!.Value
            );
    }
}
