namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Something with two averaging coefficients that a scheduler can change.</summary>
        public interface IBetas
        {
            /// <summary>The coefficients of the averages of the gradient and of its square.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
