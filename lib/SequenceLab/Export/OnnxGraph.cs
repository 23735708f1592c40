using Google.Protobuf;
using SequenceLab.Export.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>
/// A model as an ONNX graph (opset 17), put together as its <c>forward</c> is written: inputs, then the operations
/// of <see cref="OnnxValue"/> with the model's own layers, then outputs. The weights are taken as they are now.
/// </summary>
public sealed partial class OnnxGraph
{
    private const int Opset = 17;
    private const int IrVersion = 8;

    private readonly string _name;
    private readonly List<NodeProto> _nodes = [];
    private readonly List<ValueInfoProto> _inputs = [];
    private readonly List<ValueInfoProto> _outputs = [];

    /// <summary>An empty graph.</summary>
    /// <param name="name">The graph's name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public OnnxGraph(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    /// <summary>Float32 numbers that the graph is given when it runs.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="shape">Numbers, and names for what may differ from run to run.</param>
    /// <exception cref="ArgumentException">The name or a size cannot be had.</exception>
    public OnnxValue Input(string name, params OnnxDim[] shape) => Input(name, ScalarType.Float32, shape);

    /// <summary>Numbers that the graph is given when it runs.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="dtype">Float32 or int64.</param>
    /// <param name="shape">Numbers, and names for what may differ from run to run.</param>
    /// <exception cref="ArgumentException">The name, the type or a size cannot be had.</exception>
    public OnnxValue Input(string name, ScalarType dtype, params OnnxDim[] shape)
    {
        CheckName(name);
        foreach (var size in shape.Where(size => size.Name is "" || (size.Name is null && size.Size < 1)))
        {
            throw new ArgumentException(
                $"The input '{name}': found a size of '{size}', expected a name or a number above 0."
            );
        }
        var input = new OnnxValue(this, name, dtype, shape);
        _inputs.Add(Describe(name, input));
        return input;
    }

    /// <summary>Makes a value one of the graph's results.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="value">A value of this graph.</param>
    /// <exception cref="ArgumentException">The name cannot be had, or the value belongs to another graph.</exception>
    public void Output(string name, OnnxValue value)
    {
        CheckName(name);
        AddNode("Identity", [value], [name]);
        _outputs.Add(Describe(name, value));
    }

    /// <summary>Writes the graph. The file appears when it is complete.</summary>
    /// <param name="path">The file; missing folders are made.</param>
    /// <param name="metadata">Texts to go with the model, by name.</param>
    /// <exception cref="InvalidOperationException">The graph has no output.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var model = ToModel(metadata);
        AtomicFile.Write(path, stream => model.WriteTo(stream));
    }

    internal ModelProto ToModel(IReadOnlyDictionary<string, string>? metadata = null)
    {
        if (_outputs.Count == 0)
        {
            throw new InvalidOperationException($"The graph '{_name}' has no output: call Output first.");
        }
        var model = new ModelProto
        {
            IrVersion = IrVersion,
            ProducerName = nameof(SequenceLab),
            ProducerVersion = typeof(OnnxGraph).Assembly.GetName().Version?.ToString(3) ?? "",
            Graph = new() { Name = _name },
        };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = Opset });
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
        }
        model.Graph.Input.Add(_inputs);
        model.Graph.Output.Add(_outputs);
        var used = UsedNodes();
        model.Graph.Node.Add(used);
        var names = used.SelectMany(node => node.Input).ToHashSet();
        model.Graph.Initializer.Add(_weights.Where(weight => names.Contains(weight.Name)));
        return model;
    }

    /// <summary>A value that an operation makes from others.</summary>
    internal OnnxValue Add(
        string operation,
        OnnxValue[] arguments,
        IReadOnlyList<OnnxDim> shape,
        ScalarType dtype = ScalarType.Float32,
        params (string Name, object Value)[] attributes
    )
    {
        var result = NewName(operation);
        AddNode(operation, arguments, [result], attributes);
        return new(this, result, dtype, shape);
    }

    /// <summary>An operation by what it takes, null for an operand left out, and the names of what it gives.</summary>
    internal void AddNode(
        string operation,
        OnnxValue?[] arguments,
        string[] results,
        params (string Name, object Value)[] attributes
    )
    {
        if (
            arguments.FirstOrDefault(argument => argument is not null && argument.Graph != this) is
            { } stranger
        )
        {
            throw new ArgumentException(
                $"{operation}: found '{stranger.Name}' of another graph, expected values of '{_name}'."
            );
        }
        var node = new NodeProto { OpType = operation, Name = NewName(operation) };
        node.Input.Add(arguments.Select(argument => argument?.Name ?? ""));
        node.Output.Add(results);
        node.Attribute.Add(attributes.Select(attribute => Attribute(attribute.Name, attribute.Value)));
        _nodes.Add(node);
    }

    /// <summary>A name of the graph's own for something that the next operation makes.</summary>
    internal string NewName(string what) => $"/{what}_{_nodes.Count}";

    private void CheckName(string name)
    {
        if (string.IsNullOrEmpty(name) || name[0] == '/')
        {
            throw new ArgumentException(
                $"Found the name '{name}', expected one that neither is empty nor begins with '/', "
                    + "as the names of the graph's own values do."
            );
        }
        if (_inputs.Concat(_outputs).Any(other => other.Name == name))
        {
            throw new ArgumentException(
                $"Found a second '{name}', expected a name for each input and output."
            );
        }
    }

    /// <summary>The operations that the outputs need, in order.</summary>
    private List<NodeProto> UsedNodes()
    {
        var needed = _outputs.Select(output => output.Name).ToHashSet();
        var used = new List<NodeProto>();
        foreach (var node in Enumerable.Reverse(_nodes).Where(node => node.Output.Any(needed.Contains)))
        {
            used.Add(node);
            needed.UnionWith(node.Input);
        }
        used.Reverse();
        return used;
    }

    private static AttributeProto Attribute(string name, object value)
    {
        var attribute = new AttributeProto { Name = name };
        switch (value)
        {
            case long number:
                (attribute.I, attribute.Type) = (number, AttributeProto.Types.AttributeType.Int);
                break;
            case long[] numbers:
                attribute.Ints.Add(numbers);
                attribute.Type = AttributeProto.Types.AttributeType.Ints;
                break;
            default:
                attribute.S = ByteString.CopyFromUtf8((string)value);
                attribute.Type = AttributeProto.Types.AttributeType.String;
                break;
        }
        return attribute;
    }

    private static ValueInfoProto Describe(string name, OnnxValue value)
    {
        var shape = new TensorShapeProto();
        foreach (var size in value.Shape)
        {
            var dim = new TensorShapeProto.Types.Dimension();
            if (size.Name is null)
            {
                dim.DimValue = size.Size;
            }
            else
            {
                dim.DimParam = size.Name;
            }
            shape.Dim.Add(dim);
        }
        var type = new TypeProto
        {
            TensorType = new() { ElemType = (int)TypeOf(value.Dtype), Shape = shape },
        };
        return new() { Name = name, Type = type };
    }
}
