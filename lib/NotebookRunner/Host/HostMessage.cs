using System.Text.Json.Serialization;

namespace SequenceLab.NotebookRunner;

/// <summary>What a notebook's process tells the one that started it, one JSON object a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ReadyMessage), "ready")]
[JsonDerivedType(typeof(StreamMessage), "stream")]
[JsonDerivedType(typeof(DisplayMessage), "display")]
[JsonDerivedType(typeof(UpdateMessage), "update")]
[JsonDerivedType(typeof(ResultMessage), "result")]
[JsonDerivedType(typeof(DoneMessage), "done")]
internal abstract record HostMessage;
