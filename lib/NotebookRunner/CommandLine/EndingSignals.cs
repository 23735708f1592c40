using System.Runtime.InteropServices;

namespace SequenceLab.NotebookRunner;

/// <summary>Ctrl+C and SIGTERM, which end a run in good order.</summary>
internal sealed class EndingSignals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public EndingSignals() =>
        _registrations = [
            PosixSignalRegistration.Create(
                PosixSignal.SIGINT,
                signal => End(signal, NotebookRunner.ExitCode.Interrupted)
            ),
            PosixSignalRegistration.Create(
                PosixSignal.SIGTERM,
                signal => End(signal, NotebookRunner.ExitCode.Terminated)
            ),
        ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code that the signal asks for, null while none has come.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    /// <summary>A second signal ends the program at once, as it would without this.</summary>
    private void End(PosixSignalContext signal, int exitCode)
    {
        signal.Cancel = ExitCode is null;
        ExitCode ??= exitCode;
        _source.Cancel();
    }
}
