using System.Text;

namespace Microsoft.DotNet.Interactive;

/// <summary>Sends what is written to the console to a cell's output, until disposed.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter standardOutput = Console.Out;
    private readonly TextWriter standardError = Console.Error;

    public ConsoleCapture(ICellOutput output)
    {
        Console.SetOut(new Writer(output, OutputStream.StandardOutput));
        Console.SetError(new Writer(output, OutputStream.StandardError));
    }

    public void Dispose()
    {
        Console.SetOut(standardOutput);
        Console.SetError(standardError);
    }

    private sealed class Writer : TextWriter
    {
        private readonly ICellOutput output;
        private readonly string name;

        public Writer(ICellOutput output, string name)
        {
            this.output = output;
            this.name = name;
            CoreNewLine = ['\n'];
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Send(value.ToString());

        public override void Write(string? value) => Send(value);

        public override void Write(char[] buffer, int index, int count) =>
            Send(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Send(buffer.ToString());

        public override void WriteLine(string? value) => Send(value + NewLine);

        private void Send(string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                output.Stream(name, text);
            }
        }
    }
}
