namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The part of a layout that a style is meant for, as in <c>xaxis2</c> or <c>scene</c>.</summary>
    public sealed class SubPlotId : IWireValue
    {
        SubPlotId(SubPlotKind kind, string name) => (Kind, Name) = (kind, name);

        internal SubPlotKind Kind { get; }

        internal string Name { get; }

        object IWireValue.Wire => Name;

        /// <summary>The z axis of a 3D scene.</summary>
        public static SubPlotId ZAxis { get; } = new(SubPlotKind.Other, "zaxis");

        /// <summary>An x axis.</summary>
        /// <param name="item">Its number, from 1.</param>
        public static SubPlotId NewXAxis(int item) => new(SubPlotKind.XAxis, Numbered("xaxis", item));

        /// <summary>A y axis.</summary>
        /// <param name="item">Its number, from 1.</param>
        public static SubPlotId NewYAxis(int item) => new(SubPlotKind.YAxis, Numbered("yaxis", item));

        /// <summary>A 3D scene.</summary>
        /// <param name="item">Its number, from 1.</param>
        public static SubPlotId NewScene(int item) => new(SubPlotKind.Scene, Numbered("scene", item));

        /// <summary>A legend.</summary>
        /// <param name="item">Its number, from 1.</param>
        public static SubPlotId NewLegend(int item) => new(SubPlotKind.Other, Numbered("legend", item));

        /// <summary>A color axis, shared by several traces.</summary>
        /// <param name="item">Its number, from 1.</param>
        public static SubPlotId NewColorAxis(int item) => new(SubPlotKind.Other, Numbered("coloraxis", item));
    }
}
