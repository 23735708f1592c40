using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Documents;
using Microsoft.DotNet.Interactive.Events;
using KernelInfo = Microsoft.DotNet.Interactive.Documents.KernelInfo;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// <c>#!import</c> of .cs, .csx, .dib and .ipynb. The published handling goes on where an imported file fails, and
/// says nothing; here the cell fails that imports it.
/// </summary>
internal static class ImportDirective
{
    /// <summary>Makes a kernel understand the directive.</summary>
    public static void Add(CompositeKernel kernel)
    {
        var file = new KernelDirectiveParameter("--file") { AllowImplicitName = true, Required = true };
        kernel.AddDirective<ImportDocument>(
            new KernelActionDirective("#!import") { Parameters = { file } },
            (command, context) => ImportAsync(kernel, command, context)
        );
    }

    private static async Task ImportAsync(
        CompositeKernel kernel,
        ImportDocument command,
        KernelInvocationContext context
    )
    {
        if (!File.Exists(command.FilePath))
        {
            context.Fail(
                command,
                message: $"#!import {command.FilePath}: no such file in {Environment.CurrentDirectory}."
            );
            return;
        }

        var name = Path.GetFileName(command.FilePath);
        var document = await InteractiveDocument.LoadAsync(new FileInfo(command.FilePath), Kernels());
        foreach (var element in document.Elements)
        {
            var language = element.KernelName ?? NotebookKernel.CSharp;
            var source = new CellSource(name, element.Contents, language);
            var result = await kernel.SendAsync(new SubmitCode(source.Text, language));
            if (result.Events.OfType<CommandFailed>().LastOrDefault() is { } failure)
            {
                context.Fail(command, failure.Exception, failure.Message);
                return;
            }
        }
    }

    private static KernelInfoCollection Kernels() =>
        [
            new KernelInfo(NotebookKernel.CSharp, "C#", ["c#", "C#"]),
            .. NotebookKernel.Languages.Skip(1).Select(name => new KernelInfo(name)),
        ];
}
