"""Operations on tensors."""

import torch
import torch.nn.functional as F
from cases import case, distinct, integers, tensor
from reference import write

SHAPES = [(), (1,), (0,), (7,), (3, 5), (2, 1, 3)]


def unary():
    anywhere = {
        "neg": torch.neg, "abs": torch.abs, "exp": torch.exp, "expm1": torch.expm1, "sin": torch.sin,
        "cos": torch.cos, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "square": torch.square, "relu": F.relu,
        "gelu": F.gelu, "sign": torch.sign, "floor": torch.floor, "ceil": torch.ceil, "round": torch.round,
        "logsigmoid": F.logsigmoid, "softplus": F.softplus, "erf": torch.erf, "leaky_relu": F.leaky_relu,
        "elu": F.elu, "silu": F.silu, "trunc": torch.trunc, "sinh": torch.sinh, "cosh": torch.cosh,
        "atan": torch.atan, "hardtanh": F.hardtanh,
    }
    positive = {
        "log": torch.log, "log1p": torch.log1p, "log2": torch.log2, "log10": torch.log10, "sqrt": torch.sqrt,
        "rsqrt": torch.rsqrt, "reciprocal": torch.reciprocal,
    }
    for name, function in anywhere.items():
        for shape in SHAPES:
            yield case(name, function, tensor(*shape, away_from_zero=True))
        yield case(name, function, tensor(3, 5, layout="transposed", away_from_zero=True))
    for name, function in positive.items():
        for shape in ((), (0,), (7,)):
            yield case(name, function, tensor(*shape, low=0.25, high=3))
        yield case(name, function, tensor(3, 5, low=0.25, high=3, layout="strided"))
    yield case("gelu_tanh", lambda x: F.gelu(x, approximate="tanh"), tensor(9))
    yield case("clamp", torch.clamp, tensor(3, 5), min=-0.7, max=1.1)
    for exponent in (2.0, 3.0, 0.5, -1.0):
        yield case("pow_scalar", torch.pow, tensor(3, 5, low=0.25, high=2), exponent=exponent)


def binary():
    functions = {"add": torch.add, "sub": torch.sub, "mul": torch.mul, "div": torch.div,
                 "maximum": torch.maximum, "minimum": torch.minimum}
    pairs = [((3, 5), (3, 5)), ((3, 5), (5,)), ((3, 1), (1, 5)), ((2, 1, 3), (4, 1)), ((), (3,)), ((0,), (1,)),
             ((1,), (1,)), ((0, 3), (1, 3))]
    for name, function in functions.items():
        for left, right in pairs:
            yield case(name, function, tensor(*left), tensor(*right, away_from_zero=True))
        yield case(name, function, tensor(3, 5, layout="transposed"), tensor(3, 5, layout="strided", away_from_zero=True))
    yield case("pow", torch.pow, tensor(3, 5, low=0.25, high=2), tensor(5))
    for name in ("eq", "ne", "lt", "le", "gt", "ge"):
        yield case(name, getattr(torch, name), tensor(3, 4), tensor(4), grad=False)
    yield case("add_scaled", lambda a, b, alpha: torch.add(a, b, alpha=alpha), tensor(3, 5), tensor(5), alpha=0.75)
    yield case("lerp", torch.lerp, tensor(3, 5), tensor(3, 5), weight=0.3)
    yield case("addcmul", lambda a, b, c, value: torch.addcmul(a, b, c, value=value), tensor(3, 5), tensor(5), tensor(3, 1), value=0.5)
    yield case("addcdiv", lambda a, b, c, value: torch.addcdiv(a, b, c, value=value), tensor(3, 5), tensor(5),
               tensor(3, 1, away_from_zero=True), value=0.5)


def reductions():
    plain = {"sum": torch.sum, "mean": torch.mean}
    for name, function in plain.items():
        for shape in ((), (1,), (7,), (3, 5), (2, 3, 4)):
            yield case(name, function, tensor(*shape))
        for dim in ([0], [1], [-1], [0, 2], [0, 1, 2]):
            for keepdim in (False, True):
                yield case(name + "_dim", function, tensor(2, 3, 5, layout="transposed"), dim=dim, keepdim=keepdim)
    yield case("sum", torch.sum, tensor(0))
    yield case("sum_dim", torch.sum, tensor(3, 0), dim=[1], keepdim=False)
    yield case("sum_dim", torch.sum, tensor(0, 3), dim=[0], keepdim=True)
    for name in ("var", "std"):
        for unbiased in (True, False):
            yield case(name, lambda x, unbiased, name=name: getattr(torch, name)(x, unbiased=unbiased), tensor(3, 5), unbiased=unbiased)
            for dim in ([0], [1], [0, 2]):
                yield case(name + "_dim", lambda x, dim, unbiased, keepdim, name=name: getattr(torch, name)(x, dim, unbiased, keepdim),
                           tensor(4, 3, 5, layout="strided"), dim=dim, unbiased=unbiased, keepdim=unbiased)
    for name in ("max", "min"):
        function = getattr(torch, name)
        for shape in ((), (1,), (7,), (3, 5)):
            yield case(name, function, distinct(*shape))
        for dim in (0, 1, -1):
            yield case(name + "_dim", function, distinct(3, 5, 2, layout="transposed"), dim=dim, keepdim=dim == 1)
        arg = getattr(torch, "arg" + name)
        yield case("arg" + name, arg, distinct(4, 3), grad=False)
        yield case("arg" + name + "_dim", arg, distinct(4, 3), dim=1, keepdim=False, grad=False)
    for dim in (0, 1, -1):
        yield case("logsumexp", torch.logsumexp, tensor(3, 5, 2), dim=dim, keepdim=dim == 0)
        yield case("softmax", torch.softmax, tensor(3, 5, 2, layout="transposed"), dim=dim)
        yield case("log_softmax", torch.log_softmax, tensor(3, 5, 2), dim=dim)
        yield case("cumsum", torch.cumsum, tensor(3, 5, 2, layout="strided"), dim=dim)
    yield case("logsumexp", torch.logsumexp, tensor(1), dim=0, keepdim=False)
    yield case("softmax", torch.softmax, tensor(5, low=60, high=90), dim=0)
    yield case("prod", torch.prod, tensor(4, away_from_zero=True))
    for p in (1.0, 2.0, 3.0):
        yield case("norm", lambda x, p: torch.norm(x, p), tensor(3, 5, away_from_zero=True), p=p)
        yield case("norm_dim", lambda x, p, dim, keepdim: torch.norm(x, p, dim, keepdim),
                   tensor(3, 5, away_from_zero=True), p=p, dim=1, keepdim=p == 2)
        yield case("vector_norm", lambda x, ord: torch.linalg.vector_norm(x, ord), tensor(3, 5, away_from_zero=True), ord=p)
    yield case("linalg_norm", torch.linalg.norm, tensor(3, 5, away_from_zero=True))
    yield case("all", torch.all, tensor(4) > -3, grad=False)
    yield case("any", torch.any, tensor(4) > 3, grad=False)
    yield case("all_dim", torch.all, tensor(4, 3) > -1, dim=1, grad=False)
    yield case("any_dim", torch.any, tensor(4, 3) > 1, dim=0, grad=False)


def matrices():
    for left, right in (((3, 5), (5, 4)), ((1, 1), (1, 1)), ((3, 0), (0, 4)), ((5,), (5,)), ((3, 5), (5,)), ((5,), (5, 4)),
                        ((2, 3, 5), (2, 5, 4)), ((2, 3, 5), (5, 4)), ((2, 1, 3, 5), (4, 5, 2)), ((17, 33), (33, 9))):
        yield case("matmul", torch.matmul, tensor(*left), tensor(*right))
    yield case("matmul", torch.matmul, tensor(5, 3, layout="transposed"), tensor(3, 4, layout="transposed"))
    yield case("matmul", torch.matmul, tensor(5, 3, layout="strided"), tensor(3, 4, layout="strided"))
    yield case("mm", torch.mm, tensor(3, 5), tensor(5, 2))
    yield case("bmm", torch.bmm, tensor(2, 3, 5, layout="transposed"), tensor(2, 5, 4))
    yield case("baddbmm", lambda i, a, b, beta, alpha: torch.baddbmm(i, a, b, beta=beta, alpha=alpha),
               tensor(2, 3, 4), tensor(2, 3, 5), tensor(2, 5, 4), beta=0.5, alpha=2.0)
    yield case("baddbmm", lambda i, a, b, beta, alpha: torch.baddbmm(i, a, b, beta=beta, alpha=alpha),
               tensor(1, 3, 1), tensor(2, 3, 5), tensor(2, 5, 4), beta=1.0, alpha=1.0)
    yield case("addmm", lambda i, a, b, beta, alpha: torch.addmm(i, a, b, beta=beta, alpha=alpha),
               tensor(4), tensor(3, 5), tensor(5, 4), beta=0.5, alpha=2.0)
    yield case("outer", torch.outer, tensor(3), tensor(4))
    yield case("dot", torch.dot, tensor(7), tensor(7))
    yield case("linear", F.linear, tensor(4, 3, 5), tensor(2, 5), tensor(2))
    for equation, *shapes in (
        ("ij,jk->ik", (3, 4), (4, 5)), ("bij,bjk->bik", (2, 3, 4), (2, 4, 5)), ("ij->ji", (3, 4)), ("ij->", (3, 4)),
        ("ii->i", (4, 4)), ("ii", (4, 4)), ("i,j->ij", (3,), (4,)), ("bsh,ho->bso", (2, 3, 4), (4, 5)), ("ij,ij->i", (3, 4), (3, 4)),
        ("...i,ij->...j", (2, 3, 4), (4, 5)), ("bi,bi->b", (3, 4), (3, 4)), ("bnd,bmd->bnm", (2, 3, 4), (2, 5, 4)),
        ("i,ij,j->", (3,), (3, 4), (4,)), ("ba,cb", (3, 4), (2, 3)),
    ):
        yield case("einsum", lambda *x, equation: torch.einsum(equation, *x), *[tensor(*s) for s in shapes], equation=equation)
    for shape in ((4, 4), (5, 3), (3, 5), (2, 4, 3), (1, 1)):
        yield case("qr", torch.linalg.qr, tensor(*shape), grad=shape[-2] >= shape[-1])
    for diagonal in (-1, 0, 2):
        yield case("tril", torch.tril, tensor(4, 5), diagonal=diagonal)
        yield case("triu", torch.triu, tensor(2, 4, 3, layout="transposed"), diagonal=diagonal)


def shapes():
    yield case("reshape", lambda x, shape: x.reshape(shape), tensor(3, 4, layout="transposed"), shape=[2, -1])
    yield case("view", lambda x, shape: x.view(shape), tensor(3, 4), shape=[2, 6])
    yield case("transpose", lambda x, a, b: x.transpose(a, b), tensor(2, 3, 4), a=0, b=-1)
    yield case("permute", lambda x, dims: x.permute(dims), tensor(2, 3, 4), dims=[2, 0, 1])
    yield case("expand", lambda x, shape: x.expand(shape), tensor(3, 1), shape=[2, 3, 4])
    yield case("squeeze", lambda x, dim: x.squeeze(dim), tensor(3, 1, 2), dim=1)
    yield case("unsqueeze", lambda x, dim: x.unsqueeze(dim), tensor(3, 2), dim=-1)
    yield case("flatten", lambda x, a, b: x.flatten(a, b), tensor(2, 3, 4, 2), a=1, b=2)
    yield case("narrow", lambda x, dim, start, length: x.narrow(dim, start, length), tensor(3, 6), dim=1, start=2, length=3)
    yield case("select", lambda x, dim, index: x.select(dim, index), tensor(3, 6), dim=1, index=-2)
    yield case("slice", lambda x, start, stop, step: x[:, start:stop:step], tensor(3, 9), start=1, stop=8, step=3)
    yield case("cat", lambda *x, dim: torch.cat(x, dim), tensor(2, 3), tensor(2, 1), tensor(2, 4, layout="transposed"), dim=1)
    yield case("cat", lambda *x, dim: torch.cat(x, dim), tensor(0, 3), tensor(2, 3), dim=0)
    yield case("stack", lambda *x, dim: torch.stack(x, dim), tensor(2, 3), tensor(2, 3), dim=-1)
    yield case("chunk", lambda x, chunks, dim: torch.chunk(x, chunks, dim), tensor(2, 7), chunks=3, dim=1)
    yield case("split", lambda x, size, dim: torch.split(x, size, dim), tensor(7, 2), size=3, dim=0)
    yield case("unbind", lambda x, dim: torch.unbind(x, dim), tensor(3, 2), dim=1)
    yield case("flip", lambda x, dims: torch.flip(x, dims), tensor(3, 4), dims=[0, 1])
    yield case("roll", lambda x, shifts, dims: torch.roll(x, shifts, dims), tensor(3, 4), shifts=2, dims=1)
    yield case("repeat", lambda x, sizes: x.repeat(sizes), tensor(2, 3), sizes=[2, 1, 3])
    yield case("tile", lambda x, sizes: x.tile(sizes), tensor(2, 3), sizes=[2, 2])
    yield case("index_select", lambda x, i, dim: torch.index_select(x, dim, i), tensor(4, 3), torch.tensor([2, 0, 2]), dim=0)
    yield case("gather", lambda x, i, dim: torch.gather(x, dim, i), tensor(4, 3), integers(0, 3, 4, 2), dim=1)
    yield case("index_rows", lambda x, i: x[i], tensor(4, 3), torch.tensor([3, 1, 1]))
    yield case("where", torch.where, tensor(3, 4) > 0, tensor(3, 4), tensor(4))
    yield case("masked_fill", lambda x, m, value: x.masked_fill(m, value), tensor(3, 4), tensor(4) > 0, value=-1.5)
    yield case("masked_select", torch.masked_select, tensor(3, 4), tensor(3, 4) > 0)
    yield case("scatter", lambda x, i, s, dim: x.scatter(dim, i, s), tensor(3, 4), torch.tensor([[0, 2], [1, 3], [3, 0]]), tensor(3, 2), dim=1)
    yield case("diag", torch.diag, tensor(3))
    yield case("one_hot", F.one_hot, integers(0, 4, 3, 2), num_classes=5, grad=False)
    for descending in (False, True):
        yield case("sort", lambda x, dim, descending: torch.sort(x, dim, descending), distinct(3, 7, 2), dim=1, descending=descending)
        yield case("argsort", lambda x, dim, descending: torch.argsort(x, dim, descending), distinct(3, 5), dim=-1, descending=descending, grad=False)
        yield case("topk", lambda x, k, dim, largest: torch.topk(x, k, dim, largest), distinct(3, 7, layout="transposed"), k=3, dim=-1, largest=descending)
    yield case("layer_norm", lambda x, w, b: F.layer_norm(x, [5], w, b), tensor(3, 5), tensor(5), tensor(5))
    yield case("normalize", lambda x, p, dim: F.normalize(x, p, dim), tensor(3, 5), p=2.0, dim=1)


def main():
    write("operations", [*unary(), *binary(), *reductions(), *matrices(), *shapes()])
