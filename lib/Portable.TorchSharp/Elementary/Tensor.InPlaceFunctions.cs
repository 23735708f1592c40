namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <inheritdoc cref="abs"/>
        public Tensor abs_() => Change("abs_", self => self.abs());

        /// <inheritdoc cref="neg"/>
        public Tensor neg_() => Change("neg_", self => self.neg());

        /// <inheritdoc cref="exp"/>
        public Tensor exp_() => Change("exp_", self => self.exp());

        /// <inheritdoc cref="log"/>
        public Tensor log_() => Change("log_", self => self.log());

        /// <inheritdoc cref="sqrt"/>
        public Tensor sqrt_() => Change("sqrt_", self => self.sqrt());

        /// <inheritdoc cref="tanh"/>
        public Tensor tanh_() => Change("tanh_", self => self.tanh());

        /// <inheritdoc cref="sigmoid"/>
        public Tensor sigmoid_() => Change("sigmoid_", self => self.sigmoid());

        /// <inheritdoc cref="relu"/>
        public Tensor relu_() => Change("relu_", self => self.relu());

        /// <inheritdoc cref="round"/>
        public Tensor round_(long decimals = 0) => Change("round_", self => self.round(decimals));

        /// <inheritdoc cref="tril"/>
        public Tensor tril_(long diagonal = 0) => Change("tril_", self => self.tril(diagonal));

        /// <inheritdoc cref="triu"/>
        public Tensor triu_(long diagonal = 0) => Change("triu_", self => self.triu(diagonal));

        /// <inheritdoc cref="erfinv"/>
        public Tensor erfinv_() => Change("erfinv_", self => self.erfinv());
    }
}
