namespace SequenceLab.Data;

/// <summary>One recording: what one person did in one trial, a run of rows in a <see cref="MotionSet"/>.</summary>
/// <param name="Activity">What the person did.</param>
/// <param name="Trial">Number of the trial, 1 to 16; each belongs to one activity.</param>
/// <param name="Subject">Number of the person, from 1.</param>
/// <param name="FirstRow">Its first row in the set.</param>
/// <param name="Rows">Its number of rows, 50 a second.</param>
public sealed record Recording(Activity Activity, int Trial, int Subject, int FirstRow, int Rows);
