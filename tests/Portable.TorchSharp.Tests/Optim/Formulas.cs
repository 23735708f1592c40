using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

/// <summary>The optimizers with their options, and what each does to one number.</summary>
internal static class Formulas
{
    /// <summary>The next value of a parameter p with gradient g at a step (from 1), with three numbers to remember.</summary>
    internal delegate double Formula(double p, double g, int step, double[] memory);

    internal static readonly Dictionary<string, (Func<Parameter, OptimizerHelper> Make, Formula Next)> All =
        new()
        {
            ["Adam"] = (p => optim.Adam([p], 0.01), Adam(0.01, 0.9, 0.999, 1e-8)),
            ["Adam with options"] = (
                p => optim.Adam([p], 0.1, 0.8, 0.95, 1e-3, weight_decay: 0.1, maximize: true),
                Adam(0.1, 0.8, 0.95, 1e-3, decay: 0.1, sign: -1)
            ),
            ["Adam with AMSGrad"] = (
                p => optim.Adam([p], 0.1, 0.5, 0.5, amsgrad: true),
                Adam(0.1, 0.5, 0.5, 1e-8, amsgrad: true)
            ),
            ["AdamW"] = (
                p => optim.AdamW([p], 0.1, weight_decay: 0.1),
                Adam(0.1, 0.9, 0.999, 1e-8, shrink: 0.1)
            ),
            ["AdamW with AMSGrad"] = (
                p => optim.AdamW([p], 0.1, 0.5, 0.5, weight_decay: 0.1, amsgrad: true, maximize: true),
                Adam(0.1, 0.5, 0.5, 1e-8, shrink: 0.1, amsgrad: true, sign: -1)
            ),
            ["SGD"] = (p => optim.SGD([p], 0.1), (p, g, _, _) => p - 0.1 * g),
            ["SGD with options"] = (
                p => optim.SGD([p], 0.1, momentum: 0.9, dampening: 0.3, weight_decay: 0.2, maximize: true),
                (p, g, step, m) => p + 0.1 * Momentum(g + 0.2 * p, step, m, 0.9, 0.3)
            ),
            ["SGD with Nesterov"] = (
                p => optim.SGD([p], 0.1, momentum: 0.9, nesterov: true),
                (p, g, step, m) => p - 0.1 * (g + 0.9 * Momentum(g, step, m, 0.9, 0))
            ),
            ["RMSProp"] = (
                p => optim.RMSProp([p], 0.01, weight_decay: 0.1),
                (p, g, _, m) => p - 0.01 * Scaled(g + 0.1 * p, m, 0.99, 1e-8, centered: false)
            ),
            ["RMSProp with options"] = (
                p => optim.RMSProp([p], 0.01, 0.9, 1e-3, momentum: 0.5, centered: true, maximize: true),
                (p, g, _, m) => p - 0.01 * (m[2] = m[2] * 0.5 + Scaled(-g, m, 0.9, 1e-3, centered: true))
            ),
            ["Adagrad"] = (
                p =>
                    optim.Adagrad([p], 0.1, lr_decay: 0.2, weight_decay: 0.1, initial_accumulator_value: 0.3),
                Adagrad(0.1, 0.2, 0.1, 0.3)
            ),
        };

    private static Formula Adam(
        double lr,
        double beta1,
        double beta2,
        double eps,
        double decay = 0,
        double shrink = 0,
        bool amsgrad = false,
        double sign = 1
    ) =>
        (p, g, step, m) =>
        {
            g = sign * g + decay * p;
            p *= 1 - lr * shrink;
            m[0] = beta1 * m[0] + (1 - beta1) * g;
            m[1] = beta2 * m[1] + (1 - beta2) * g * g;
            m[2] = amsgrad ? Math.Max(m[2], m[1]) : m[1];
            var (mean, square) = (m[0] / (1 - Math.Pow(beta1, step)), m[2] / (1 - Math.Pow(beta2, step)));
            return p - lr * mean / (Math.Sqrt(square) + eps);
        };

    private static Formula Adagrad(double lr, double lrDecay, double decay, double initial) =>
        (p, g, step, m) =>
        {
            g += decay * p;
            m[0] = (step == 1 ? initial : m[0]) + g * g;
            return p - lr / (1 + (step - 1) * lrDecay) * g / (Math.Sqrt(m[0]) + 1e-10);
        };

    private static double Momentum(double g, int step, double[] m, double momentum, double dampening) =>
        m[0] = step == 1 ? g : momentum * m[0] + (1 - dampening) * g;

    private static double Scaled(double g, double[] m, double alpha, double eps, bool centered)
    {
        m[0] = alpha * m[0] + (1 - alpha) * g * g;
        m[1] = alpha * m[1] + (1 - alpha) * g;
        return g / (Math.Sqrt(m[0] - (centered ? m[1] * m[1] : 0)) + eps);
    }
}
