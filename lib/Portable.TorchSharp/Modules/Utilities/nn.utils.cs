using System.Runtime.InteropServices;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Gradients and parameters of a whole model.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients down so that their common norm is at most max_norm.</summary>
            /// <param name="tensors">The parameters.</param>
            /// <param name="max_norm">The largest norm.</param>
            /// <param name="norm_type">Which norm; infinite for the largest element.</param>
            /// <returns>The norm before scaling.</returns>
            public static double clip_grad_norm_(
                IEnumerable<Parameter> tensors,
                double max_norm,
                double norm_type = 2.0
            )
            {
                using var quiet = no_grad();
                using var scope = NewDisposeScope();
                var gradients = tensors.Select(p => p.Gradient).OfType<Tensor>().ToArray();
                if (gradients.Length == 0)
                    return 0;
                var norms = Array.ConvertAll(gradients, g => linalg.vector_norm(g, norm_type));
                var total = linalg.vector_norm(stack(norms, 0), norm_type).ToDouble();
                var factor = Math.Min(1, max_norm / (total + 1e-6));
                foreach (var gradient in gradients)
                    gradient.mul_(factor);
                return total;
            }

            /// <summary>Bounds every element of all gradients to [-clip_value, clip_value].</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var quiet = no_grad();
                foreach (var gradient in tensors.Select(p => p.Gradient).OfType<Tensor>())
                    gradient.clamp_((Scalar)(-clip_value), (Scalar)clip_value);
            }

            /// <summary>All elements of all parameters, one after another.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) =>
                Tidied(() => cat([.. tensors.Select(p => p.reshape(-1))], 0));

            /// <summary>Sets the parameters from such a vector.</summary>
            /// <exception cref="ExternalException">The vector has another number of elements than the parameters.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var quiet = no_grad();
                using var scope = NewDisposeScope();
                var parameters = tensors.ToArray();
                var expected = parameters.Sum(p => p.numel());
                if (vec.ndim != 1 || vec.numel() != expected)
                    throw Errors.Shape(
                        $"expected a vector of {expected} elements, got shape {Errors.Text(vec)}"
                    );
                var start = 0L;
                foreach (var parameter in parameters)
                {
                    parameter.copy_(vec.narrow(0, start, parameter.numel()).reshape(parameter.shape));
                    start += parameter.numel();
                }
            }
        }
    }
}
