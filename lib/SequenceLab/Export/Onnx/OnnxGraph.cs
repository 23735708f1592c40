using Google.Protobuf;
using SequenceLab.Export.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>
/// A model as an ONNX graph (opset 17), put together as its <c>forward</c> is written: inputs, then the operations
/// of <see cref="OnnxValue"/> with the model's own layers, then outputs. The weights are taken as they are now.
/// </summary>
/// <param name="name">The graph's name.</param>
public sealed partial class OnnxGraph(string name)
{
    /// <summary>The version of the operator set that the graphs are written for.</summary>
    public const int Opset = 17;

    private const int IrVersion = 8;

    private readonly List<NodeProto> nodes = [];
    private readonly List<ValueInfoProto> inputs = [];
    private readonly List<ValueInfoProto> outputs = [];

    /// <summary>Float32 numbers that the graph is given when it runs.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="shape">Numbers, and names for what may differ from run to run.</param>
    public OnnxValue Input(string name, params OnnxDim[] shape) => Input(name, ScalarType.Float32, shape);

    /// <summary>Numbers that the graph is given when it runs.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="dtype">Float32 or int64.</param>
    /// <param name="shape">Numbers, and names for what may differ from run to run.</param>
    /// <exception cref="ArgumentException">Another input or output has the name.</exception>
    public OnnxValue Input(string name, ScalarType dtype, params OnnxDim[] shape)
    {
        CheckNew(name);
        var input = new OnnxValue(this, name, dtype, shape);
        inputs.Add(Describe(name, input));
        return input;
    }

    /// <summary>Makes a value one of the graph's results.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="value">A value of this graph.</param>
    public void Output(string name, OnnxValue value)
    {
        CheckNew(name);
        AddNode("Identity", [value.Name], [name]);
        outputs.Add(Describe(name, value));
    }

    private void CheckNew(string name)
    {
        if (inputs.Concat(outputs).Any(other => other.Name == name))
            throw new ArgumentException(
                $"Found a second '{name}', expected a name for each input and output."
            );
    }

    /// <summary>Writes the graph. The file appears when it is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="metadata">Texts to go with the model, by name.</param>
    /// <exception cref="InvalidOperationException">The graph has no output.</exception>
    public void Save(string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var model = ToModel(metadata);
        AtomicFile.Write(path, stream => model.WriteTo(stream));
    }

    internal ModelProto ToModel(IReadOnlyDictionary<string, string>? metadata = null)
    {
        if (outputs.Count == 0)
            throw new InvalidOperationException($"The graph '{name}' has no output: call Output first.");
        var model = new ModelProto
        {
            IrVersion = IrVersion,
            ProducerName = nameof(SequenceLab),
            ProducerVersion = typeof(OnnxGraph).Assembly.GetName().Version?.ToString(3) ?? "",
            Graph = new() { Name = name },
        };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = Opset });
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
            model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
        model.Graph.Input.Add(inputs);
        model.Graph.Output.Add(outputs);
        var used = Used();
        model.Graph.Node.Add(used);
        var names = used.SelectMany(node => node.Input).ToHashSet();
        model.Graph.Initializer.Add(initializers.Where(initializer => names.Contains(initializer.Name)));
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
        foreach (var argument in arguments)
            if (argument.Graph != this)
                throw new ArgumentException($"{operation}: '{argument.Name}' belongs to another graph.");
        var output = $"{operation}_{nodes.Count}";
        AddNode(operation, [.. arguments.Select(argument => argument.Name)], [output], attributes);
        return new(this, output, dtype, shape);
    }

    /// <summary>An operation by the names of what it takes and gives.</summary>
    internal void AddNode(
        string operation,
        string[] arguments,
        string[] results,
        params (string Name, object Value)[] attributes
    )
    {
        var node = new NodeProto { OpType = operation, Name = $"{operation}_{nodes.Count}" };
        node.Input.Add(arguments);
        node.Output.Add(results);
        node.Attribute.Add(attributes.Select(attribute => Attribute(attribute.Name, attribute.Value)));
        nodes.Add(node);
    }

    internal int NodeCount => nodes.Count;

    /// <summary>The operations that the outputs need, in order.</summary>
    private List<NodeProto> Used()
    {
        var needed = outputs.Select(output => output.Name).ToHashSet();
        var used = new List<NodeProto>();
        foreach (var node in Enumerable.Reverse(nodes).Where(node => node.Output.Any(needed.Contains)))
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
            shape.Dim.Add(
                size.Name is { } text
                    ? new TensorShapeProto.Types.Dimension { DimParam = text }
                    : new TensorShapeProto.Types.Dimension { DimValue = size.Size }
            );
        return new()
        {
            Name = name,
            Type = new()
            {
                TensorType = new() { ElemType = (int)TypeOf(value.Dtype), Shape = shape },
            },
        };
    }
}
