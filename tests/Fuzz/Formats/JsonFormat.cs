namespace Fuzz;

/// <summary>JSON, which is damaged as a text or gets another shape.</summary>
internal abstract class JsonFormat : Format
{
    public override byte[] Next(Mutator mutator) =>
        mutator.Once(3) ? base.Next(mutator) : mutator.ChangeJson(mutator.OneOf(Seeds), Words);
}
