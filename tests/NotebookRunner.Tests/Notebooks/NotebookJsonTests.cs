using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner.Tests.Notebooks;

public class NotebookJsonTests
{
    [Fact]
    public void LooksAsJupyterSavesIt()
    {
        // the text is what Python's nbformat writes for this notebook
        const string saved = """
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "a1",
               "metadata": {},
               "outputs": [],
               "source": [
                "var s = \"é \\n 🎈\";\n",
                "\t1.50"
               ]
              }
             ],
             "metadata": {
              "score": 1.50
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """;
        Assert.Equal(saved, NotebookJson.Format(JsonNode.Parse(saved)!));
    }

    [Fact]
    public void ControlCharactersAreEscaped() =>
        Assert.Equal(
            "\"\\u0001\\b\\f\\r\u2028\"\n",
            NotebookJson.Format(JsonValue.Create("\u0001\b\f\r\u2028"))
        );
}
