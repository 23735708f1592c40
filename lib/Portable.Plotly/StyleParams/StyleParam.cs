namespace Plotly.NET;

/// <summary>The settings of figures that have names instead of numbers.</summary>
/// <remarks>The types in this file stand in signatures alone: no chart of the lessons needs a value of them.</remarks>
public static partial class StyleParam
{
    /// <summary>What the angle of a marker refers to.</summary>
    public sealed class AngleRef
    {
        AngleRef() { }
    }

    /// <summary>How the lines of an annotation are aligned.</summary>
    public sealed class AnnotationAlignment
    {
        AnnotationAlignment() { }
    }

    /// <summary>The head of an arrow.</summary>
    public sealed class ArrowHead
    {
        ArrowHead() { }
    }

    /// <summary>The end of an arrow that has a head.</summary>
    public sealed class ArrowSide
    {
        ArrowSide() { }
    }

    /// <summary>Whether texts that look like numbers are numbers.</summary>
    public sealed class AutoTypeNumbers
    {
        AutoTypeNumbers() { }
    }

    /// <summary>How an axis keeps a ratio.</summary>
    public sealed class AxisConstraint
    {
        AxisConstraint() { }
    }

    /// <summary>Where an axis that keeps a ratio stays.</summary>
    public sealed class AxisConstraintDirection
    {
        AxisConstraintDirection() { }
    }

    /// <summary>How far a line ends before a marker.</summary>
    public sealed class BackOff
    {
        BackOff() { }
    }

    /// <summary>What the bars of a stack are divided by.</summary>
    public sealed class BarNorm
    {
        BarNorm() { }
    }

    /// <summary>How boxes at the same position share it.</summary>
    public sealed class BoxMode
    {
        BoxMode() { }
    }

    /// <summary>The calendar of dates.</summary>
    public sealed class Calendar
    {
        Calendar() { }
    }

    /// <summary>The order of categories.</summary>
    public sealed class CategoryOrder
    {
        CategoryOrder() { }
    }

    /// <summary>Whether ticks stand at or between categories.</summary>
    public sealed class CategoryTickAnchor
    {
        CategoryTickAnchor() { }
    }

    /// <summary>What a click on a point does.</summary>
    public sealed class ClickMode
    {
        ClickMode() { }
    }

    /// <summary>Whether a click shows an annotation.</summary>
    public sealed class ClickToShow
    {
        ClickToShow() { }
    }

    /// <summary>Bounds of the components of a pixel.</summary>
    public sealed class ColorComponentBound
    {
        ColorComponentBound() { }
    }

    /// <summary>What dragging does.</summary>
    public sealed class DragMode
    {
        DragMode() { }
    }

    /// <summary>The unit of the width of a legend entry.</summary>
    public sealed class EntryWidthMode
    {
        EntryWidthMode() { }
    }

    /// <summary>How powers of ten are written.</summary>
    public sealed class ExponentFormat
    {
        ExponentFormat() { }
    }

    /// <summary>What is inside of a path.</summary>
    public sealed class FillRule
    {
        FillRule() { }
    }

    /// <summary>The family of a font.</summary>
    public sealed class FontFamily
    {
        FontFamily() { }
    }

    /// <summary>How funnels at the same position share it.</summary>
    public sealed class FunnelMode
    {
        FunnelMode() { }
    }

    /// <summary>What the sum of a stack is normalized to.</summary>
    public sealed class GroupNorm
    {
        GroupNorm() { }
    }

    /// <summary>Left, center or right.</summary>
    public sealed class HorizontalAlign
    {
        HorizontalAlign() { }
    }

    /// <summary>Which points the mouse finds.</summary>
    public sealed class HoverMode
    {
        HoverMode() { }
    }

    /// <summary>Below or above the traces.</summary>
    public sealed class Layer
    {
        Layer() { }
    }

    /// <summary>Where the x axes of a grid stand.</summary>
    public sealed class LayoutGridXSide
    {
        LayoutGridXSide() { }
    }

    /// <summary>Where the y axes of a grid stand.</summary>
    public sealed class LayoutGridYSide
    {
        LayoutGridYSide() { }
    }

    /// <summary>Whether the size of a marker means diameter or area.</summary>
    public sealed class MarkerSizeMode
    {
        MarkerSizeMode() { }
    }

    /// <summary>The sign drawn at a point in space.</summary>
    public sealed class MarkerSymbol3D
    {
        MarkerSymbol3D() { }
    }

    /// <summary>The hatching of bars.</summary>
    public sealed class PatternShape
    {
        PatternShape() { }
    }

    /// <summary>How an axis finds its range.</summary>
    public sealed class RangeMode
    {
        RangeMode() { }
    }

    /// <summary>The axis that this one is scaled with.</summary>
    public sealed class ScaleAnchor
    {
        ScaleAnchor() { }
    }

    /// <summary>How points at the same position share it.</summary>
    public sealed class ScatterMode
    {
        ScatterMode() { }
    }

    /// <summary>The direction of a selection.</summary>
    public sealed class SelectDirection
    {
        SelectDirection() { }
    }

    /// <summary>How the points of a line are joined.</summary>
    public sealed class Shape
    {
        Shape() { }
    }

    /// <summary>The unit of the size of a shape.</summary>
    public sealed class ShapeSizeMode
    {
        ShapeSizeMode() { }
    }

    /// <summary>Which ticks show their exponent.</summary>
    public sealed class ShowExponent
    {
        ShowExponent() { }
    }

    /// <summary>Which ticks show a prefix or suffix.</summary>
    public sealed class ShowTickOption
    {
        ShowTickOption() { }
    }

    /// <summary>Where the lines under the mouse lead.</summary>
    public sealed class SpikeMode
    {
        SpikeMode() { }
    }

    /// <summary>What the lines under the mouse snap to.</summary>
    public sealed class SpikeSnap
    {
        SpikeSnap() { }
    }

    /// <summary>Which margins labels may widen.</summary>
    public sealed class TickAutoMargin
    {
        TickAutoMargin() { }
    }

    /// <summary>Whether labels stand at ticks or between.</summary>
    public sealed class TickLabelMode
    {
        TickLabelMode() { }
    }

    /// <summary>What happens to labels that do not fit.</summary>
    public sealed class TickLabelOverflow
    {
        TickLabelOverflow() { }
    }

    /// <summary>Where labels stand, seen from the axis.</summary>
    public sealed class TickLabelPosition
    {
        TickLabelPosition() { }
    }

    /// <summary>How ticks are placed.</summary>
    public sealed class TickMode
    {
        TickMode() { }
    }

    /// <summary>On which side of the axis ticks stand.</summary>
    public sealed class TickOptions
    {
        TickOptions() { }
    }

    /// <summary>What a click on a group of the legend does.</summary>
    public sealed class TraceGroupClickOptions
    {
        TraceGroupClickOptions() { }
    }

    /// <summary>What a click on an entry of the legend does.</summary>
    public sealed class TraceItemClickOptions
    {
        TraceItemClickOptions() { }
    }

    /// <summary>The size of the signs in a legend.</summary>
    public sealed class TraceItemSizing
    {
        TraceItemSizing() { }
    }

    /// <summary>The order of a legend.</summary>
    public sealed class TraceOrder
    {
        TraceOrder() { }
    }

    /// <summary>Pixels or a fraction of the plot.</summary>
    public sealed class UnitMode
    {
        UnitMode() { }
    }

    /// <summary>Top, middle or bottom.</summary>
    public sealed class VerticalAlign
    {
        VerticalAlign() { }
    }

    /// <summary>How violins at the same position share it.</summary>
    public sealed class ViolinMode
    {
        ViolinMode() { }
    }

    /// <summary>Whether a trace is drawn.</summary>
    public sealed class Visible
    {
        Visible() { }
    }

    /// <summary>How bars of a waterfall share a position.</summary>
    public sealed class WaterfallMode
    {
        WaterfallMode() { }
    }

    /// <summary>Which part of a thing its x coordinate means.</summary>
    public sealed class XAnchorPosition
    {
        XAnchorPosition() { }
    }

    /// <summary>Which part of a thing its y coordinate means.</summary>
    public sealed class YAnchorPosition
    {
        YAnchorPosition() { }
    }
}
