using SequenceLab.Models;
using SequenceLab.Tests.Data;
using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

[Collection(SeededCollection.Name)]
public class PredictionsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Come_back_as_they_were_saved()
    {
        var (model, train, _) = Jobs.Task();
        var predictions = new Evaluator(model).Predict(train);
        Assert.Equal(500, predictions.Count);
        Assert.Equal(new Evaluator(model).Predict(train.X), predictions.Classes);
        Assert.All(
            predictions.Classes.Zip(predictions.Scores),
            p => Assert.Equal(p.Second.Max(), p.Second[p.First])
        );

        predictions.Save(folder.File("predictions.json"));
        var loaded = Predictions.Load(folder.File("predictions.json"));
        Assert.Equal(predictions.Classes, loaded.Classes);
        Assert.Equal(predictions.Scores, loaded.Scores); // to the last bit
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_model_saved_and_loaded_predicts_the_same()
    {
        var (model, train, held) = Jobs.Task();
        new Trainer(model, Jobs.Options with { Epochs = 1 }).Fit(train);
        model.save(folder.File("model.dat"));
        var other = new SequenceClassifier(6, 16, 6, dropout: 0.2);
        Assert.NotEqual(new Evaluator(model).Predict(held).Scores, new Evaluator(other).Predict(held).Scores);
        other.load(folder.File("model.dat"));
        Assert.Equal(new Evaluator(model).Predict(held).Scores, new Evaluator(other).Predict(held).Scores);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{\"classes\": [1, 2], \"scores\": [[0.5]]}")]
    [InlineData("[1]")]
    public void Another_file_is_refused_by_name(string content)
    {
        File.WriteAllText(folder.File("p.json"), content);
        var error = Assert.Throws<InvalidDataException>(() => Predictions.Load(folder.File("p.json")));
        Assert.Contains(folder.File("p.json"), error.Message);
        Assert.Contains("Predictions.Save", error.Message);
    }
}
