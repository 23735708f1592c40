using System.Globalization;
using System.Text.RegularExpressions;

namespace SequenceLab.Data;

/// <summary>One CSV file of a motion data set, and what its path says of the recording.</summary>
/// <param name="Path">Path in the archive, <c>folder/activity_trial/sub_subject.csv</c>.</param>
/// <param name="Length">Declared length in bytes.</param>
/// <param name="Activity">What the person did.</param>
/// <param name="Trial">Number of the trial.</param>
/// <param name="Subject">Number of the person.</param>
internal sealed record MotionEntry(string Path, long Length, Activity Activity, int Trial, int Subject)
{
    /// <summary>The activities' names in the files, in the order in which the data set lists them.</summary>
    public static readonly (string Code, Activity Activity)[] Codes =
    [
        ("dws", Activity.Downstairs),
        ("ups", Activity.Upstairs),
        ("wlk", Activity.Walking),
        ("jog", Activity.Jogging),
        ("sit", Activity.Sitting),
        ("std", Activity.Standing),
    ];

    private static readonly Regex Layout = new(
        @"^(?<folder>[^/\\]+)/(?<activity>dws|ups|wlk|jog|sit|std)_(?<trial>[0-9]{1,2})/sub_(?<subject>[0-9]{1,2})\.csv\z"
    );

    /// <summary>Place of the activity in the data set's order.</summary>
    public int ActivityOrder => Array.FindIndex(Codes, c => c.Activity == Activity);

    /// <summary>Path below the data set's folder.</summary>
    public string ShortPath => Path[(Path.IndexOf('/') + 1)..];

    /// <summary>What <paramref name="path"/> stands for, or null when it is no recording below <paramref name="folder"/>.</summary>
    public static MotionEntry? Parse(string path, long length, string folder)
    {
        var match = Layout.Match(path);
        if (!match.Success || match.Groups["folder"].Value != folder)
            return null;
        var activity = Codes.First(c => c.Code == match.Groups["activity"].Value).Activity;
        return new(path, length, activity, Number("trial"), Number("subject"));

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }
}
