namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>The options of a group.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How much the learning rate falls with the steps; null for the optimizer's.</summary>
        public double? lr_decay;

        /// <summary>What the sum of squares starts from; null for the optimizer's.</summary>
        public double? initial_accumulator_value;

        /// <summary>Added to the denominator; null for the optimizer's.</summary>
        public double? eps;

        /// <summary>Times the parameter, added to the gradient; null for the optimizer's.</summary>
        public double? weight_decay;

        /// <summary>Takes over the options of another group.</summary>
        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            var options = (Options)source;
            lr_decay = options.lr_decay;
            initial_accumulator_value = options.initial_accumulator_value;
            eps = options.eps;
            weight_decay = options.weight_decay;
        }

        /// <summary>Reads the options.</summary>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            lr_decay = reader.ReadDouble();
            initial_accumulator_value = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
        }

        /// <summary>Writes the options.</summary>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(lr_decay!.Value);
            writer.Write(initial_accumulator_value!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
        }

        internal override void Complete(OptimizerOptions defaults)
        {
            base.Complete(defaults);
            var options = (Options)defaults;
            lr_decay ??= options.lr_decay;
            initial_accumulator_value ??= options.initial_accumulator_value;
            eps ??= options.eps;
            weight_decay ??= options.weight_decay;
        }
    }
}
