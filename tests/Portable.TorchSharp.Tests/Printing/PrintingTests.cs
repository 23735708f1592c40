using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Printing;

public class PrintingTests
{
    private static string Text(
        Tensor tensor,
        TensorStringStyle style,
        string? format = null,
        int? width = null
    ) => tensor.str(format, width, "\n", CultureInfo.InvariantCulture, style);

    [Fact]
    public void MetadataIsShapeTypeAndDevice()
    {
        using var scope = NewDisposeScope();
        Assert.Equal("[2x3], type = Float32, device = cpu", zeros(2, 3).ToString());
        Assert.Equal("[], type = Int64, device = cpu", tensor(3L).metastr());
        Assert.Equal("[0x2], type = Bool, device = cpu", zeros(0, 2, ScalarType.Bool).ToString());
    }

    [Fact]
    public void JuliaAlignsColumns()
    {
        using var scope = NewDisposeScope();
        var matrix = tensor((float[])[1, -22.5f, 3.25f, 0.333333f], 2, 2);

        Assert.Equal(
            "[2x2], type = Float32, device = cpu\n    1   -22.5\n 3.25 0.33333\n",
            Text(matrix, TensorStringStyle.Julia)
        );
        Assert.Equal(
            "[], type = Float64, device = cpu, value = 0.5",
            Text(tensor(0.5), TensorStringStyle.Julia)
        );
        Assert.Equal(
            "[3], type = Int64, device = cpu\n 1 20 300\n",
            Text(tensor((long[])[1, 20, 300]), TensorStringStyle.Julia)
        );
        Assert.Equal(
            "[2x1x2], type = Int64, device = cpu\n[0,..,..] =\n 0 1\n\n[1,..,..] =\n 2 3\n",
            Text(arange(4).reshape(2, 1, 2), TensorStringStyle.Julia)
        );
    }

    [Fact]
    public void JuliaEndsLinesThatAreTooLong()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(
            "[20], type = Int64, device = cpu\n 0 1 2 3 ...\n",
            Text(arange(20), TensorStringStyle.Julia, width: 11)
        );
    }

    [Fact]
    public void NumpyNestsBracketsAndLeavesOutTheMiddle()
    {
        using var scope = NewDisposeScope();
        Assert.Equal("[[0, 1, 2]\n [3, 4, 5]]", Text(arange(6).reshape(2, 3), TensorStringStyle.Numpy));
        Assert.Equal("[0, 1, 2, ... 7, 8, 9]", Text(arange(10), TensorStringStyle.Numpy));
        Assert.Equal(
            "[[[0]\n  [1]]\n\n [[2]\n  [3]]]",
            Text(arange(4).reshape(2, 2, 1), TensorStringStyle.Numpy)
        );
        Assert.Equal(
            "[[0]\n [1]\n [2]\n ...\n [5]\n [6]\n [7]]",
            Text(arange(8).reshape(8, 1), TensorStringStyle.Numpy)
        );
        Assert.Equal("[True, False]", Text(tensor((bool[])[true, false]), TensorStringStyle.Numpy));
        Assert.Equal("[]", Text(zeros(0), TensorStringStyle.Numpy));
    }

    [Fact]
    public void CSharpWritesAnArray()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(
            "[2], type = Float32, device = cpu, value = float [] {0.5f, 2f}",
            Text(tensor((float[])[0.5f, 2]), TensorStringStyle.CSharp)
        );
        Assert.Equal(
            "[2x2], type = Int64, device = cpu, value = \nlong [,] {\n {0L, 1L},\n {2L, 3L}\n}",
            Text(arange(4).reshape(2, 2), TensorStringStyle.CSharp)
        );
        Assert.Equal(
            "[], type = Float64, device = cpu, value = 2",
            Text(tensor(2.0), TensorStringStyle.CSharp)
        );
    }

    [Fact]
    public void FormatsAndStylesAreChosenByCall()
    {
        using var scope = NewDisposeScope();
        Assert.Equal("[0.500]", Text(tensor((float[])[0.5f]), TensorStringStyle.Numpy, "F3"));
        Assert.Throws<ArgumentException>(() => torch.TensorStringStyle = TensorStringStyle.Default);
        Assert.Equal(julia, torch.TensorStringStyle);
        Assert.Equal(tensor(1L).jlstr(newLine: "\n"), tensor(1L).ToString(true, newLine: "\n"));
    }
}
