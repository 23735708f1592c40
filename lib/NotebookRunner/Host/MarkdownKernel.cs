using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace SequenceLab.NotebookRunner;

/// <summary>Shows Markdown, as <c>#!markdown</c> does in the published tools.</summary>
internal sealed class MarkdownKernel() : Kernel("markdown"), IKernelCommandHandler<SubmitCode>
{
    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        KernelInvocationContextExtensions.DisplayAs(context, command.Code, "text/markdown");
        return Task.CompletedTask;
    }
}
