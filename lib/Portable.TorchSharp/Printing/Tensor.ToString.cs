using System.Globalization;
using TorchSharp.Printing;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, type and device.</summary>
        public override string ToString() => IsDisposed ? "" : TensorText.Metadata(this);

        /// <summary>The tensor in the default style, or only shape, type and device.</summary>
        /// <param name="disamb">True for the elements too.</param>
        /// <param name="fltFormat">The format of floating-point numbers.</param>
        /// <param name="width">Characters a line.</param>
        /// <param name="cultureInfo">Whose decimal point.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(
            bool disamb,
            string? fltFormat = null,
            int? width = null,
            CultureInfo? cultureInfo = null,
            string? newLine = null
        ) =>
            disamb ? ToString(TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The tensor in a style.</summary>
        /// <param name="style">The style.</param>
        /// <param name="fltFormat">The format of floating-point numbers.</param>
        /// <param name="width">Characters a line, in Julia's style.</param>
        /// <param name="cultureInfo">Whose decimal point.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(
            TensorStringStyle style,
            string? fltFormat = null,
            int? width = null,
            CultureInfo? cultureInfo = null,
            string? newLine = null
        )
        {
            if (style == TensorStringStyle.Default)
                style = torch.TensorStringStyle;
            if (style == TensorStringStyle.Metadata)
                return ToString();
            newLine ??= PrintOptions.NewLine;
            using var text = new TensorText(this, fltFormat ?? PrintOptions.FloatFormat, cultureInfo);
            return style switch
            {
                TensorStringStyle.Julia => ToString()
                    + new Columns(text, width ?? PrintOptions.LineWidth, newLine).Write(),
                TensorStringStyle.Numpy => NumpyText(text, newLine),
                TensorStringStyle.CSharp => ToString() + ", value = " + CSharpText(text, newLine),
                _ => throw new ArgumentOutOfRangeException(nameof(style), style, "no such style"),
            };
        }

        private static string NumpyText(TensorText text, string newLine) =>
            text.Rank == 0
                ? text.Element(0)
                : new Brackets(
                    text,
                    '[',
                    ']',
                    "",
                    left => string.Concat(Enumerable.Repeat(newLine, left - 1)),
                    newLine
                ).Write();

        private static string CSharpText(TensorText text, string newLine)
        {
            if (text.Rank == 0)
                return text.Element(0);
            var (name, suffix) = text.Dtype switch
            {
                ScalarType.Bool => ("bool", ""),
                ScalarType.Byte => ("byte", ""),
                ScalarType.Int8 => ("sbyte", ""),
                ScalarType.Int16 => ("short", ""),
                ScalarType.Int32 => ("int", ""),
                ScalarType.Int64 => ("long", "L"),
                ScalarType.Float32 => ("float", "f"),
                _ => ("double", ""),
            };
            var brackets = new Brackets(text, '{', '}', suffix, _ => "," + newLine, newLine);
            var head = $"{name} [{new string(',', text.Rank - 1)}] ";
            return text.Rank == 1
                ? head + brackets.Write()
                : newLine + head + brackets.Write(newLine + ' ', newLine);
        }
    }
}
