using System.Runtime.ExceptionServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>
/// A run of the layers as one operation of TorchSharp's autograd. An exception that left <see cref="backward"/> would
/// cross native frames and end the process: see <see cref="Fail"/>.
/// </summary>
internal sealed class LstmFunction : autograd.MultiTensorFunction<LstmFunction>
{
    private const string CallKey = "call";

    /// <summary>Gradients of so few elements are sooner copied than taken.</summary>
    private const int FewFloats = 1 << 14;

    /// <summary>Gradients that autograd has taken from the last backward pass of the thread: its references are native.</summary>
    [ThreadStatic]
    private static TakenGradients? t_taken;

    public override string Name => nameof(LstmFunction);

    /// <summary>What the two passes of a call share. It holds no tensors, which would live until a collection.</summary>
    private sealed class Call(LstmRun run, bool[] wanted, LSTM stock)
    {
        public readonly LstmRun Run = run;
        public readonly bool[] Wanted = wanted;
        public readonly LSTM Stock = stock;
        public Exception? Error;

        /// <summary>Tensors of the forward pass, until its end.</summary>
        public readonly List<Tensor> Temporary = [];
    }

    /// <summary>Runs the layers, recorded where a gradient is wanted.</summary>
    /// <param name="layout">The inputs.</param>
    /// <param name="operands">The operands, null for no initial states.</param>
    /// <param name="dropout">The share of each layer's outputs but the last's that becomes zero.</param>
    /// <param name="stock">TorchSharp's own module with the same parameters.</param>
    public static (Tensor, Tensor, Tensor) Run(
        LstmLayout layout,
        Tensor?[] operands,
        double dropout,
        LSTM stock
    )
    {
        var copies = new List<Tensor>();
        for (int i = 0; i < LstmSizes.FirstParameter; i++)
        {
            if (operands[i] is { } operand && !IsReadable(operand, isSequence: i == 0))
            {
                // recorded, so that the gradient finds its way back
                var copy = operand.contiguous();
                operands[i] = copy;
                copies.Add(copy);
            }
        }
        bool[] wanted = Array.ConvertAll(operands, operand => operand is not null && operand.requires_grad);
        bool records = is_grad_enabled() && Array.IndexOf(wanted, true) >= 0;
        if (records)
        {
            LetGradientsBeTaken(operands, wanted, copies);
        }
        var call = new Call(new LstmRun(layout, dropout, records), wanted, stock);
        try
        {
            return records ? Record(call, operands) : Compute(call, operands).Outputs;
        }
        finally
        {
            foreach (var tensor in call.Temporary)
            {
                TensorPool.Return(tensor);
            }
            copies.ForEach(copy => copy.Dispose());
            GC.KeepAlive(operands);
        }
    }

    public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var call = (Call)vars[^1];
        try
        {
            var operands = Array.ConvertAll(vars[..^1], operand => (Tensor?)operand);
            var (outputs, block, noise) = Compute(call, operands);
            call.Temporary.AddRange([outputs.Item1, outputs.Item2, outputs.Item3]);
            call.Temporary.ForEach(tensor => tensor.DetachFromDisposeScope());
            ctx.set_materialize_grads(false);
            ctx.save_data(CallKey, call);
            List<Tensor?> saved =
            [
                .. operands.Select((operand, i) => call.Run.Sizes.IsBias(i) ? null : operand),
                outputs.Item1,
                block,
                .. noise,
            ];
            ctx.save_for_backward(saved!);
            return [outputs.Item1, outputs.Item2, outputs.Item3];
        }
        catch (Exception error)
        {
            // an exception would leave the node behind for good
            call.Error = error;
            return [empty(0), empty(0), empty(0)];
        }
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
    {
        var call = (Call)ctx.get_data(CallKey);
        var saved = new List<Tensor>();
        try
        {
            saved.AddRange(ctx.get_saved_variables());
            var gradients = new Tensor?[call.Wanted.Length + 1];
            if (is_grad_enabled())
            {
                LstmDifferentiable.Backward(
                    call.Run,
                    call.Stock,
                    saved,
                    grad_outputs,
                    call.Wanted,
                    gradients
                );
                Keep(gradients);
            }
            else
            {
                Differentiate(call, saved, grad_outputs, gradients);
            }
            return new List<Tensor>(gradients!);
        }
        catch (Exception error)
        {
            return Fail(call, error);
        }
        finally
        {
            saved.ForEach(tensor => tensor?.Dispose());
            grad_outputs.ForEach(tensor => tensor.Dispose());
        }
    }

    /// <summary>
    /// Puts a view before large parameters. A gradient then arrives at its parameter as a view as well, which nothing
    /// else refers to: autograd makes it the parameter's gradient instead of copying it.
    /// </summary>
    private static void LetGradientsBeTaken(Tensor?[] operands, bool[] wanted, List<Tensor> copies)
    {
        for (int i = LstmSizes.FirstParameter; i < operands.Length; i++)
        {
            if (wanted[i] && operands[i] is { } parameter && parameter.numel() > FewFloats)
            {
                var view = parameter.view(parameter.shape);
                operands[i] = view;
                copies.Add(view);
            }
        }
    }

    private static (Tensor, Tensor, Tensor) Record(Call call, Tensor?[] operands)
    {
        var outputs = apply([.. operands!, call]);
        if (call.Error is { } error)
        {
            outputs.ForEach(output => output.Dispose());
            ExceptionDispatchInfo.Throw(error);
        }
        return (outputs[0], outputs[1], outputs[2]);
    }

    private static ((Tensor, Tensor, Tensor) Outputs, Tensor? Block, List<Tensor> Noise) Compute(
        Call call,
        Tensor?[] operands
    )
    {
        var run = call.Run;
        var block = run.BlockLength > 0 ? TensorPool.RentBlock(run.BlockLength) : null;
        if (block is not null)
        {
            call.Temporary.Add(block);
        }
        var output = run.Layout.NewOutput();
        var hn = empty(run.Layout.StateShape);
        var cn = empty(run.Layout.StateShape);
        var noise = run.Forward(operands, output, hn, cn, block);
        call.Temporary.AddRange(noise);
        return ((output, hn, cn), block, noise);
    }

    private static void Differentiate(
        Call call,
        List<Tensor> saved,
        List<Tensor> gradOutputs,
        Tensor?[] gradients
    )
    {
        int operandCount = call.Wanted.Length;
        var operands = saved.GetRange(0, operandCount).ToArray();
        var noise = saved.GetRange(operandCount + 2, saved.Count - operandCount - 2);
        var memory = new LstmRun.Memory(call.Run, operands, saved[operandCount], saved[operandCount + 1]);
        ReturnTaken();
        for (int i = 0; i < operandCount; i++)
        {
            if (call.Wanted[i])
            {
                gradients[i] = TensorPool.Rent(call.Run.Layout.ShapeOfOperand(i));
            }
        }
        Keep(gradients);
        // disposed of here and, where they are no copies, by the caller again, which does nothing
        using var gradOutput = Readable(gradOutputs[0], isSequence: true);
        using var gradHn = Readable(gradOutputs[1], isSequence: false);
        using var gradCn = Readable(gradOutputs[2], isSequence: false);
        new LstmGradients(call.Run, memory, gradients, noise).Run(gradOutput, gradHn, gradCn);
    }

    /// <summary>
    /// Ends the backward pass with an error that reaches the caller: a gradient whose shape autograd refuses. The reason
    /// cannot be put into that error, so it goes to the standard error output.
    /// </summary>
    private static List<Tensor> Fail(Call call, Exception error)
    {
        Console.Error.WriteLine($"FusedLstm: no gradients of the LSTM: {error.Message}");
        ReturnTaken();
        var gradients = new Tensor?[call.Wanted.Length + 1];
        gradients[Array.IndexOf(call.Wanted, true)] = TensorPool.Rent();
        Keep(gradients);
        return new List<Tensor>(gradients!);
    }

    /// <summary>Autograd takes gradients by native references after this side's code has ended; until then they must live.</summary>
    private static void Keep(Tensor?[] gradients) => (t_taken ??= new TakenGradients()).Keep(gradients);

    private static void ReturnTaken() => t_taken?.Return();

    /// <summary>The gradients of a thread's last backward pass. When the thread has ended, its finalizer returns them.</summary>
    private sealed class TakenGradients
    {
        private readonly List<Tensor> _gradients = [];

        ~TakenGradients() => Return();

        public void Keep(Tensor?[] gradients) => _gradients.AddRange(gradients.OfType<Tensor>());

        public void Return()
        {
            _gradients.ForEach(TensorPool.Return);
            _gradients.Clear();
        }
    }

    /// <summary>The tensor or a copy; null for an undefined one.</summary>
    private static Tensor? Readable(Tensor tensor, bool isSequence) =>
        tensor.IsInvalid ? null
        : IsReadable(tensor, isSequence) ? tensor
        : tensor.contiguous();

    /// <summary>The kernels read rows one after another, but those of a sequence may lie anywhere.</summary>
    private static bool IsReadable(Tensor tensor, bool isSequence) =>
        tensor.is_contiguous() || (isSequence && (tensor.stride(-1) == 1 || tensor.size(-1) == 1));
}
