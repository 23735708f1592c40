using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Oracle.Tables;

/// <summary>Operations element by element.</summary>
internal static class Pointwise
{
    internal static IEnumerable<(string Name, Operation Run)> Operations =>
        [
            .. Unary.Select(u => (u.Name, (Operation)((x, _) => [u.Run(x[0])]))),
            .. Binary.Select(b => (b.Name, (Operation)((x, _) => [b.Run(x[0], x[1])]))),
            ("gelu_tanh", (x, _) => [F.gelu(x[0], TorchSharp.Modules.GELU.Approximate.tanh)]),
            ("clamp", (x, a) => [x[0].clamp((Scalar)a.Number("min"), (Scalar)a.Number("max"))]),
            ("pow_scalar", (x, a) => [x[0].pow((Scalar)a.Number("exponent"))]),
            ("add_scaled", (x, a) => [x[0].add(x[1], a.Number("alpha"))]),
            ("lerp", (x, a) => [x[0].lerp(x[1], tensor(a.Number("weight"), x[0].dtype))]),
            ("addcmul", (x, a) => [x[0].addcmul(x[1], x[2], a.Number("value"))]),
            ("addcdiv", (x, a) => [x[0].addcdiv(x[1], x[2], a.Number("value"))]),
        ];

    private static IEnumerable<(string Name, Func<Tensor, Tensor> Run)> Unary =>
        [
            ("neg", x => -x),
            ("abs", x => x.abs()),
            ("exp", x => x.exp()),
            ("expm1", x => x.expm1()),
            ("sin", x => x.sin()),
            ("cos", x => x.cos()),
            ("tanh", x => x.tanh()),
            ("sigmoid", x => x.sigmoid()),
            ("square", x => x.square()),
            ("relu", x => F.relu(x)),
            ("gelu", x => F.gelu(x)),
            ("sign", x => x.sign()),
            ("floor", x => x.floor()),
            ("ceil", x => x.ceil()),
            ("round", x => x.round()),
            ("logsigmoid", F.logsigmoid),
            ("softplus", x => F.softplus(x)),
            ("erf", x => x.erf()),
            ("leaky_relu", x => F.leaky_relu(x)),
            ("elu", x => F.elu(x, 1)),
            ("silu", x => F.silu(x)),
            ("trunc", x => x.trunc()),
            ("sinh", x => x.sinh()),
            ("cosh", x => x.cosh()),
            ("atan", x => x.atan()),
            ("hardtanh", x => F.hardtanh(x)),
            ("log", x => x.log()),
            ("log1p", x => x.log1p()),
            ("log2", x => x.log2()),
            ("log10", x => x.log10()),
            ("sqrt", x => x.sqrt()),
            ("rsqrt", x => x.rsqrt()),
            ("reciprocal", x => x.reciprocal()),
        ];

    private static IEnumerable<(string Name, Func<Tensor, Tensor, Tensor> Run)> Binary =>
        [
            ("add", (a, b) => a + b),
            ("sub", (a, b) => a - b),
            ("mul", (a, b) => a * b),
            ("div", (a, b) => a / b),
            ("maximum", (a, b) => a.maximum(b)),
            ("minimum", (a, b) => a.minimum(b)),
            ("pow", (a, b) => a.pow(b)),
            ("eq", (a, b) => a.eq(b)),
            ("ne", (a, b) => a.ne(b)),
            ("lt", (a, b) => a.lt(b)),
            ("le", (a, b) => a.le(b)),
            ("gt", (a, b) => a.gt(b)),
            ("ge", (a, b) => a.ge(b)),
        ];
}
