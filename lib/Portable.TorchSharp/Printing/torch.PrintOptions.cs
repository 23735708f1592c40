using TorchSharp.Printing;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Every matrix in columns, under its indices.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>Brackets in brackets.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>An array in C#.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;

    /// <summary>The style in which tensors are printed.</summary>
    /// <exception cref="ArgumentException">Set to Default.</exception>
    public static TensorStringStyle TensorStringStyle
    {
        get => PrintOptions.Style;
        set =>
            PrintOptions.Style =
                value == TensorStringStyle.Default
                    ? throw new ArgumentException("The style cannot be set to 'Default'")
                    : value;
    }

    /// <summary>Sets how tensors are printed.</summary>
    /// <param name="precision">Digits after the point.</param>
    /// <param name="linewidth">Characters a line.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="sci_mode">Write numbers with an exponent.</param>
    /// <param name="maxRows">Rows printed before the middle ones are left out.</param>
    /// <param name="maxColumns">Columns printed before the middle ones are left out.</param>
    public static void set_printoptions(
        int precision,
        int? linewidth = null,
        string? newLine = null,
        bool sci_mode = false,
        int? maxRows = null,
        int? maxColumns = null
    ) => set_printoptions(null, (sci_mode ? "E" : "F") + precision, linewidth, newLine, maxRows, maxColumns);

    /// <summary>Sets how tensors are printed; what is not given stays.</summary>
    /// <param name="style">The style.</param>
    /// <param name="floatFormat">The format of floating-point numbers.</param>
    /// <param name="linewidth">Characters a line.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="maxRows">Rows printed before the middle ones are left out.</param>
    /// <param name="maxColumns">Columns printed before the middle ones are left out.</param>
    public static void set_printoptions(
        TensorStringStyle? style = null,
        string? floatFormat = null,
        int? linewidth = null,
        string? newLine = null,
        int? maxRows = null,
        int? maxColumns = null
    )
    {
        PrintOptions.Style = style ?? PrintOptions.Style;
        PrintOptions.FloatFormat = floatFormat ?? PrintOptions.FloatFormat;
        PrintOptions.LineWidth = linewidth ?? PrintOptions.LineWidth;
        PrintOptions.NewLine = newLine ?? PrintOptions.NewLine;
        PrintOptions.MaxRows = maxRows ?? PrintOptions.MaxRows;
        PrintOptions.MaxColumns = maxColumns ?? PrintOptions.MaxColumns;
    }
}
