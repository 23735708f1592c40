using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of parameters that is a module: its items are registered under their numbers.</summary>
public class ParameterList : nn.Module, IList<Parameter>
{
    private readonly List<Parameter> items = [];
    private bool isRegistered;

    /// <summary>A list of the given parameters.</summary>
    public ParameterList(params Parameter[] parameters)
        : base(nameof(ParameterList)) => items.AddRange(parameters);

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <summary>False.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public Parameter this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    /// <inheritdoc/>
    public void Add(Parameter item) => items.Add(item);

    /// <summary>Adds parameters at the end.</summary>
    public void append(params Parameter[] parameters) => items.AddRange(parameters);

    /// <summary>Adds parameters at the end.</summary>
    public void extend(IEnumerable<Parameter> parameters) => items.AddRange(parameters);

    /// <inheritdoc/>
    public void Clear() => items.Clear();

    /// <inheritdoc/>
    public bool Contains(Parameter item) => items.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(Parameter[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    public int IndexOf(Parameter item) => items.IndexOf(item);

    /// <inheritdoc/>
    public void Insert(int index, Parameter item) => items.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(Parameter item) => items.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => items.RemoveAt(index);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
        items.Select((item, i) => ($"{i}", item));

    /// <inheritdoc/>
    public override bool has_parameter(string target) => get_parameter(target) is not null;

    /// <inheritdoc/>
    public override Parameter? get_parameter(string target) =>
        int.TryParse(target, out var i) && i >= 0 && i < items.Count ? items[i] : null;

    /// <summary>Converts the items, which are new objects afterwards.</summary>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (!ReplaceParameter(dtype, device, item, out var converted))
                continue;
            items[i] = converted!;
            if (isRegistered)
                ConditionallyRegisterParameter($"{i}", converted);
            item.Dispose();
        }
    }

    /// <summary>Registers the items, once, when the module around the list is complete.</summary>
    protected override void RegisterComponents()
    {
        if (isRegistered)
            return;
        for (var i = 0; i < items.Count; i++)
            register_parameter($"{i}", items[i]);
        isRegistered = true;
    }
}
