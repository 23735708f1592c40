using System.Diagnostics;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;

namespace SequenceLab.NotebookRunner;

/// <summary>The published C# kernel with what its tools add to it, in this process.</summary>
internal sealed class NotebookKernel : IDisposable
{
    /// <summary>The language of a cell that names none.</summary>
    public const string CSharp = "csharp";

    private readonly CSharpKernel _csharp;
    private readonly CompositeKernel _kernel;
    private readonly Action<HostMessage> _send;

    /// <summary>Starts a kernel.</summary>
    /// <param name="send">Takes what the cells say, in order.</param>
    public NotebookKernel(Action<HostMessage> send)
    {
        _send = send;
        _csharp = new CSharpKernel().UseKernelHelpers().UseValueSharing().UseWho();
        ScriptDebugging.Enable(_csharp);
        PackageDirectives.Add(_csharp);
        _kernel = new CompositeKernel
        {
            _csharp,
            new HtmlKernel(),
            new JavaScriptKernel(),
            new MarkdownKernel(),
        };
        _kernel.DefaultKernelName = _csharp.Name;
        ImportDirective.Add(_kernel);
        _kernel.AddDirective(new KernelActionDirective("#!time"), ShowTime);
        _kernel.RegisterCommandHandler<RequestInput>(RefuseInput);
        _csharp.RegisterCommandHandler<RequestInput>(RefuseInput);
        _kernel.KernelEvents.Subscribe(Hear);
    }

    /// <summary>The kernels that a cell can be written for.</summary>
    public static IReadOnlyList<string> Languages { get; } = [CSharp, "html", "javascript", "markdown"];

    /// <summary>Compiles something, so that the first cell need not wait for the compiler.</summary>
    public Task WarmUpAsync() => _kernel.SendAsync(new SubmitCode("0.ToString();", CSharp));

    /// <summary>Runs a cell to its end.</summary>
    /// <returns>Why it failed, null when it ended well.</returns>
    public async Task<CellError?> RunAsync(CellRequest request)
    {
        var source = new CellSource($"cell {request.Number}", request.Code, request.Language);
        var result = await _kernel.SendAsync(new SubmitCode(source.Text, request.Language));
        return result.Events.OfType<CommandFailed>().LastOrDefault() is { } failure
            ? CellFailure.Of(failure, source)
            : null;
    }

    public void Dispose() => _kernel.Dispose();

    private static Task ShowTime(KernelCommand command, KernelInvocationContext context)
    {
        var clock = Stopwatch.StartNew();
        context.OnComplete(ended =>
            KernelInvocationContextExtensions.Display(ended, $"{clock.Elapsed.TotalSeconds:F2} s")
        );
        return Task.CompletedTask;
    }

    private static Task RefuseInput(RequestInput command, KernelInvocationContext context)
    {
        context.Fail(command, message: $"Nobody is there to be asked for input (\"{command.Prompt}\").");
        return Task.CompletedTask;
    }

    private void Hear(KernelEvent happened)
    {
        HostMessage? message = happened switch
        {
            StandardOutputValueProduced text => new(MessageKind.StandardOutput, Text(text)),
            StandardErrorValueProduced text => new(MessageKind.StandardError, Text(text)),
            DisplayedValueUpdated update => new(MessageKind.Update, Id: update.ValueId, Data: Data(update)),
            ReturnValueProduced result => new(MessageKind.Result, Data: Data(result)),
            DisplayEvent display => new(MessageKind.Display, Id: display.ValueId, Data: Data(display)),
            _ => null,
        };
        if (message is not null)
        {
            _send(message);
        }
    }

    private static string Text(DisplayEvent display) =>
        string.Concat(display.FormattedValues.Select(value => value.Value));

    private static Dictionary<string, string> Data(DisplayEvent display) =>
        display
            .FormattedValues.DistinctBy(value => value.MimeType)
            .ToDictionary(value => value.MimeType, value => value.Value);
}
