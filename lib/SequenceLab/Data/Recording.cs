namespace SequenceLab.Data;

/// <summary>One recording: what one person did in one trial, a run of rows in a <see cref="MotionSet"/>.</summary>
/// <param name="Activity">What the person did: the label.</param>
/// <param name="Trial">Which of the person's recordings it is.</param>
/// <param name="Subject">Number of the person.</param>
/// <param name="FirstRow">Its first row in the set.</param>
/// <param name="Rows">Its number of rows.</param>
public sealed record Recording(string Activity, string Trial, int Subject, int FirstRow, int Rows);
