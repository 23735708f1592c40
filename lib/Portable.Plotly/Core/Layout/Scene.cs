namespace Plotly.NET.LayoutObjects;

/// <summary>The space a chart in three dimensions is drawn in.</summary>
public sealed class Scene : DynamicObj.DynamicObj
{
    /// <summary>A scene without any property.</summary>
    public Scene() { }

    /// <summary>
    /// A scene with the given properties, named as in plotly.js's reference; what is omitted is left to plotly.js.
    /// </summary>
    public static Scene init(
        FSharpOption<IEnumerable<Annotation>>? Annotations = null,
        FSharpOption<StyleParam.AspectMode>? AspectMode = null,
        FSharpOption<AspectRatio>? AspectRatio = null,
        FSharpOption<Color>? BGColor = null,
        FSharpOption<Camera>? Camera = null,
        FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.DragMode>? DragMode = null,
        FSharpOption<StyleParam.HoverMode>? HoverMode = null,
        FSharpOption<string>? UIRevision = null,
        FSharpOption<LinearAxis>? XAxis = null,
        FSharpOption<LinearAxis>? YAxis = null,
        FSharpOption<LinearAxis>? ZAxis = null
    ) =>
        new Scene()
            .With("annotations", Annotations)
            .With("aspectmode", AspectMode)
            .With("aspectratio", AspectRatio)
            .With("bgcolor", BGColor)
            .With("camera", Camera)
            .With("domain", Domain)
            .With("dragmode", DragMode)
            .With("hovermode", HoverMode)
            .With("uirevision", UIRevision)
            .With("xaxis", XAxis)
            .With("yaxis", YAxis)
            .With("zaxis", ZAxis);
}
