namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <inheritdoc cref="TensorExtensionMethods.Load(BinaryReader, bool)"/>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        /// <summary>Reads a tensor and closes the stream.</summary>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream);
            return Load(reader);
        }

        /// <summary>Reads a tensor from a file.</summary>
        /// <exception cref="InvalidDataException">The file holds no tensor; the message names the file.</exception>
        public static Tensor Load(string location) => NamedFile.Read(location, reader => Load(reader));

        /// <summary>Writes the elements, row by row.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            using var dense = Packed();
            stream.Write(dense.bytes);
        }

        /// <summary>Reads the elements, row by row.</summary>
        /// <exception cref="EndOfStreamException">The stream has fewer; the tensor is unchanged.</exception>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            using var dense = empty_like(this);
            stream.ReadExactly(dense.bytes);
            using var quiet = no_grad();
            copy_(dense);
        }
    }
}
