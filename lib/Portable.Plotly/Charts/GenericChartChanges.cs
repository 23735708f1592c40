using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>Changes of a chart that several functions share.</summary>
internal static class GenericChartChanges
{
    /// <summary>Changes an axis: the one of that name, the one of the given number, or that of the given scene.</summary>
    /// <exception cref="ArgumentException">The id names no axis and no scene.</exception>
    internal static GenericChart MergeAxis(
        this GenericChart chart,
        string axis,
        LinearAxis change,
        Optional<StyleParam.SubPlotId> id
    )
    {
        switch (id.IsSome ? id.Value.Kind : SubPlotKind.XAxis)
        {
            case SubPlotKind.XAxis or SubPlotKind.YAxis:
                chart.Layout.MergeAt(id.IsSome ? id.Value.Name : axis, change);
                return chart;
            case SubPlotKind.Scene:
                chart.Layout.MergeAt(id.Value.Name, new Scene().WithValue(axis, change));
                return chart;
            default:
                throw new ArgumentException(
                    $"expected the id of an axis or a scene, got '{id.Value.Name}'",
                    nameof(id)
                );
        }
    }

    /// <summary>Lets the camera of the first scene look in perspective.</summary>
    internal static GenericChart InPerspective(this GenericChart chart)
    {
        var projection = new DynamicObj.DynamicObj().WithValue("type", "perspective");
        var scene = new Scene().WithValue("camera", new Camera().WithValue("projection", projection));
        chart.Layout.MergeAt("scene", scene);
        return chart;
    }
}
