using SequenceLab.Evaluation;
using SequenceLab.Tests.Data;
using SequenceLab.Tests.Training;
using SequenceLab.Training;
using TorchSharp;

namespace SequenceLab.Tests.Evaluation;

public sealed class PredictionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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

        predictions.Save(_folder.File("predictions.json"));
        var loaded = Predictions.Load(_folder.File("predictions.json"));
        Assert.Equal(predictions.Classes, loaded.Classes);
        Assert.Equal(predictions.Scores, loaded.Scores); // to the last bit
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_model_saved_and_loaded_predicts_the_same()
    {
        var (model, train, held) = Jobs.Task();
        new Trainer(model, Jobs.Options with { Epochs = 1 }).Fit(train);
        model.save(_folder.File("model.dat"));
        var other = new EchoNet(0.2);
        Assert.NotEqual(new Evaluator(model).Predict(held).Scores, new Evaluator(other).Predict(held).Scores);
        other.load(_folder.File("model.dat"));
        Assert.Equal(new Evaluator(model).Predict(held).Scores, new Evaluator(other).Predict(held).Scores);
    }

    [Fact]
    public void An_evaluation_that_fails_leaves_the_model_in_training_mode()
    {
        var (model, train, _) = Jobs.Task();
        model.train();
        Assert.ThrowsAny<Exception>(() => new Evaluator(model).Predict(train.X[.., .., ..3]));
        Assert.True(model.training);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{\"classes\": [1, 2], \"scores\": [[0.5]]}")]
    [InlineData("{\"classes\": [1], \"scores\": [[0.5]]}")]
    [InlineData("{\"classes\": [0, 0], \"scores\": [[0.5], null]}")]
    [InlineData("[1]")]
    public void Another_file_is_refused_by_name(string content)
    {
        File.WriteAllText(_folder.File("p.json"), content);
        var error = Assert.Throws<InvalidDataException>(() => Predictions.Load(_folder.File("p.json")));
        Assert.Contains(_folder.File("p.json"), error.Message);
        Assert.Contains("Predictions.Save", error.Message);
    }
}
