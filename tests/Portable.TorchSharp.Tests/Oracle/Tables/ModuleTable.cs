using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>Makes the module of a case and runs it on the case's inputs.</summary>
internal static class ModuleTable
{
    internal static (nn.Module Module, Func<Tensor[], Tensor[]> Run) Make(string name, Arguments a) =>
        name switch
        {
            "LSTM" => Lstm(Recurrent(a, nn.LSTM)),
            "GRU" => Gru(Recurrent(a, nn.GRU)),
            "RNN" => Rnn(
                Recurrent(
                    a,
                    (i, h, l, bias, first, p, two, device, type) =>
                        nn.RNN(i, h, l, nn.NonLinearities.Tanh, bias, first, p, two, device, type)
                )
            ),
            "RNN_relu" => Rnn(
                nn.RNN(a.Long("input"), a.Long("hidden"), a.Long("layers"), nn.NonLinearities.ReLU)
            ),
            "LSTM_packed" => Packed(
                nn.LSTM(3, 4, 2, batchFirst: true, bidirectional: a.Flag("bidirectional"))
            ),
            "GRU_packed" => Packed(nn.GRU(3, 4, 2, batchFirst: true, bidirectional: a.Flag("bidirectional"))),
            "RNN_packed" => Packed(nn.RNN(3, 4, 2, batchFirst: true, bidirectional: a.Flag("bidirectional"))),
            "LSTMCell" => LstmCell(nn.LSTMCell(a.Long("input"), a.Long("hidden"), a.Flag("bias"))),
            "GRUCell" => GruCell(nn.GRUCell(a.Long("input"), a.Long("hidden"), a.Flag("bias"))),
            "Linear" => Plain(nn.Linear(a.Long("input"), a.Long("output"), a.Flag("bias"))),
            "Embedding" => Plain(
                nn.Embedding(
                    a.Long("count"),
                    a.Long("size"),
                    a.Has("padding_idx") ? a.Long("padding_idx") : null
                )
            ),
            "LayerNorm" => Plain(nn.LayerNorm(a.Longs("shape"), a.Number("eps"), a.Flag("affine"))),
            "BatchNorm1d" => Plain(
                nn.BatchNorm1d(
                    a.Long("features"),
                    affine: a.Flag("affine"),
                    track_running_stats: a.Flag("track")
                )
            ),
            "ReLU" => Plain(nn.ReLU()),
            "Tanh" => Plain(nn.Tanh()),
            "Sigmoid" => Plain(nn.Sigmoid()),
            "GELU" => Plain(nn.GELU()),
            "Softmax" => Plain(nn.Softmax(a.Long("dim"))),
            "LogSoftmax" => Plain(nn.LogSoftmax(a.Long("dim"))),
            "Flatten" => Plain(nn.Flatten()),
            "Dropout" => Plain(nn.Dropout(0.4)),
            "Sequential" => Plain(nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 2))),
            _ => throw new ArgumentException($"no such module: {name}"),
        };

    private delegate T Maker<T>(
        long inputs,
        long hidden,
        long layers,
        bool bias,
        bool batchFirst,
        double dropout,
        bool bidirectional,
        Device device,
        ScalarType? type
    );

    private static T Recurrent<T>(Arguments a, Maker<T> make) =>
        make(
            a.Long("input"),
            a.Long("hidden"),
            a.Long("layers"),
            a.Flag("bias"),
            a.Flag("batch_first"),
            0,
            a.Flag("bidirectional"),
            CPU,
            null
        );

    private static (nn.Module, Func<Tensor[], Tensor[]>) Plain(nn.Module<Tensor, Tensor> module) =>
        (module, x => [module.call(x[0])]);

    private static (nn.Module, Func<Tensor[], Tensor[]>) Lstm(TorchSharp.Modules.LSTM module) =>
        (
            module,
            x =>
            {
                var (output, h, c) = module.call(x[0], x.Length == 3 ? (x[1], x[2]) : null);
                return [output, h, c];
            }
        );

    private static (nn.Module, Func<Tensor[], Tensor[]>) Gru(TorchSharp.Modules.GRU module) =>
        (module, x => Reductions.Pair(module.call(x[0], x.Length == 2 ? x[1] : null!)));

    private static (nn.Module, Func<Tensor[], Tensor[]>) Rnn(TorchSharp.Modules.RNN module) =>
        (module, x => Reductions.Pair(module.call(x[0], x.Length == 2 ? x[1] : null)));

    private static (nn.Module, Func<Tensor[], Tensor[]>) LstmCell(TorchSharp.Modules.LSTMCell module) =>
        (module, x => Reductions.Pair(module.call(x[0], x.Length == 3 ? (x[1], x[2]) : null)));

    private static (nn.Module, Func<Tensor[], Tensor[]>) GruCell(TorchSharp.Modules.GRUCell module) =>
        (module, x => [module.call(x[0], x.Length == 2 ? x[1] : null!)]);

    private static (nn.Module, Func<Tensor[], Tensor[]>) Packed(nn.Module module) =>
        (
            module,
            x =>
            {
                var input = pack_padded_sequence(
                    x[0],
                    tensor((long[])[2, 5, 1]),
                    true,
                    enforce_sorted: false
                );
                var (output, states) = module switch
                {
                    TorchSharp.Modules.LSTM lstm => lstm.call(input) is var (o, h, c)
                        ? (o, new[] { h, c })
                        : default,
                    TorchSharp.Modules.GRU gru => gru.call(input) is var (o, h) ? (o, [h]) : default,
                    TorchSharp.Modules.RNN rnn => rnn.call(input) is var (o, h) ? (o, [h]) : default,
                    _ => throw new ArgumentException($"no recurrent module: {module.GetName()}"),
                };
                var (padded, lengths) = pad_packed_sequence(output, true);
                return [padded, .. states, lengths];
            }
        );
}
