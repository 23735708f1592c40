using System.Text.Json.Nodes;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Pages;

/// <summary>A notebook with everything a page has to show.</summary>
internal static class SamplePage
{
    private const string Figure = """
        {
          "data": [{"type": "scatter", "mode": "markers", "x": [1, 2, 3], "y": [1, 2, 1], "marker": {"size": 40}}],
          "layout": {"width": 700, "height": 400, "title": {"text": "Three </script> points"}}
        }
        """;

    private const string Space =
        """{"data":[{"type":"surface","z":[[1,2],[3,4]]}],"layout":{"height":300}}""";

    public static NotebookRun Run()
    {
        var words = new JsonObject
        {
            ["cell_type"] = "markdown",
            ["metadata"] = new JsonObject(),
            ["source"] = MultilineText.Write(
                """
                # Memory *cells*

                The state $c_t = f_t \odot c_{t-1} + i_t \odot g_t$ and

                $$
                h_t = o_t \odot \tanh(c_t)
                $$

                > quoted `code` and [the next](02-next.ipynb)

                | gate | open |
                |------|-----:|
                | a column that is rather wide for the small screen of a telephone | another one that is as wide |

                ```csharp
                var answer = 42; // why
                ```
                """
            ),
        };
        var code = Cell(
            "#r \"nuget: X, 1.0\"\nvar name = $\"{1 + 1}\"; // note\nreturn 'c' < 3.5 ? name : null;"
        );
        code["outputs"] = new JsonArray(
            Output("stream", ("name", "stdout"), ("text", new JsonArray("step 1\rstep 2\n"))),
            Chart(Figure),
            Chart(Space),
            Output(
                "display_data",
                (
                    "data",
                    new JsonObject
                    {
                        ["text/html"] =
                            "<b id='kept'>bold</b><script src='https://example.org/x.js'></script>",
                    }
                )
            ),
            Output(
                "error",
                ("ename", "E"),
                ("evalue", "v"),
                ("traceback", new JsonArray("\u001b[31mred\u001b[0m words"))
            )
        );
        return new(Parsed(words, code), RunStatus.Ok, 1, TimeSpan.FromSeconds(1.5))
        {
            Headlines = [new("accuracy", "0.97"), new("a<b", "yes")],
        };
    }

    private static JsonObject Chart(string figure) =>
        Output(
            "display_data",
            (
                "data",
                new JsonObject
                {
                    [ChartFigure.MimeType] = JsonNode.Parse(figure),
                    ["text/html"] = "<script src='https://cdn.plot.ly/plotly.js'></script>",
                }
            )
        );

    private static JsonObject Output(string type, params (string Name, JsonNode? Value)[] members)
    {
        var output = new JsonObject { ["output_type"] = type };
        foreach (var (name, value) in members)
        {
            output[name] = value;
        }

        return output;
    }
}
