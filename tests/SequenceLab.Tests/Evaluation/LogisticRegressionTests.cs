using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Evaluation;

public class LogisticRegressionTests
{
    [Fact]
    public void Tells_rest_from_shaking_on_people_it_has_not_met_and_the_same_every_time()
    {
        var (asked, learn) = Gaits.Windows.BySubject(2, 5);
        var said = LogisticRegression.Predict(learn, asked);
        Assert.Equal(asked.Labels, said);
        Assert.Equal(said, LogisticRegression.Predict(learn, asked));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Predict(learn.Subset([]), asked));
    }
}
