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

    /// <summary>Writes options and states to a file; the file appears when it is complete.</summary>
    public void save_state_dict(string location) => AtomicFile.Write(location, save_state_dict);

    /// <summary>Writes options and states in TorchSharp's format.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var state = state_dict();
        writer.Write(GetType().Name);
        Leb128.Write(writer, state.Options.Count);
        Leb128.Write(writer, state.State.Count);
        foreach (var options in state.Options)
            options.SaveStateDict(writer);
        foreach (var memory in state.State)
            memory.SaveStateDict(writer);
    }

    /// <summary>Reads options and states from a file that <see cref="save_state_dict(string)"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is damaged or belongs to another kind of optimizer.</exception>
    /// <exception cref="ArgumentException">The groups or the parameters are not as many.</exception>
    public void load_state_dict(string location) =>
        NamedFile.Read(
            location,
            reader =>
            {
                load_state_dict(reader);
                return true;
            }
        );

    /// <summary>Reads options and states in TorchSharp's format.</summary>
    /// <exception cref="InvalidDataException">They belong to another kind of optimizer.</exception>
    /// <exception cref="ArgumentException">The groups or the parameters are not as many.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within them.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        var kind = StateFormat.ReadName(reader);
        if (kind != GetType().Name)
            throw new InvalidDataException(
                $"Mismatched optimizer type: expected '{GetType().Name}', but found '{kind}' in the loaded stream."
            );
        var own = state_dict();
        Match(own, Leb128.Read(reader), Leb128.Read(reader));
        foreach (var options in own.Options)
            options.LoadStateDict(reader);
        foreach (var memory in own.State)
            memory.LoadStateDict(reader);
    }

    private static void Match(StateDictionary own, long options, long states)
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
