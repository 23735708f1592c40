using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract partial class OptimizerHelper
{
    /// <summary>The options of all groups and the states of all parameters, themselves and not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            dictionary.Options.Add(group.Options);
            dictionary.StateIndexRef.Add([.. Enumerable.Range(dictionary.State.Count, group.Slots.Length)]);
            foreach (var (_, state) in group.Slots)
                dictionary.State.Add(state);
        }
        return dictionary;
    }

    /// <summary>Copies options and states of another optimizer of the same kind.</summary>
    /// <exception cref="ArgumentException">The groups or the parameters are not as many.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        Match(own, state_dict.Options.Count, state_dict.State.Count);
        for (var i = 0; i < own.Options.Count; i++)
            if (own.Options[i] != state_dict.Options[i])
                own.Options[i].LoadStateDict(state_dict.Options[i]);
        for (var i = 0; i < own.State.Count; i++)
            if (own.State[i] != state_dict.State[i])
                own.State[i].LoadStateDict(state_dict.State[i]);
    }

    private static void Match(StateDictionary own, int options, int states)
    {
        if (options != own.Options.Count)
            throw new ArgumentException(
                "Invalid optimizer state -- different number of parameter groups: "
                    + $"expected {own.Options.Count}, found {options}."
            );
        if (states != own.State.Count)
            throw new ArgumentException(
                $"Invalid optimizer state -- different number of states: expected {own.State.Count}, found {states}."
            );
    }
}
