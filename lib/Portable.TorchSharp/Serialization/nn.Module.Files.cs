namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Writes parameters and persistent buffers to a file, which appears when it is complete.</summary>
            /// <param name="location">The file.</param>
            /// <param name="skip">Names to leave out.</param>
            public Module save(string location, IList<string>? skip = null)
            {
                AtomicFile.Write(location, writer => save(writer, skip));
                return this;
            }

            /// <summary>Writes parameters and persistent buffers.</summary>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes parameters and persistent buffers and closes the stream.</summary>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes a state: the number of entries, then names and tensors.</summary>
            public static void save_state_dict(
                BinaryWriter writer,
                Dictionary<string, Tensor> sd,
                IList<string>? skip = null
            )
            {
                var entries = sd.Where(entry => skip?.Contains(entry.Key) != true).ToList();
                StateFormat.WriteCount(writer, entries.Count);
                foreach (var (name, tensor) in entries)
                {
                    writer.Write(name);
                    TensorFile.Write(tensor, writer);
                }
            }

            /// <summary>Reads a state that <see cref="save(string, IList{string})"/> or TorchSharp wrote.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Whether the names must be exactly this module's.</param>
            /// <param name="skip">Names to leave as they are.</param>
            /// <param name="loadedParameters">Gets the file's names, and whether this module has them.</param>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="InvalidDataException">The file is damaged. Nothing is changed.</exception>
            /// <exception cref="ArgumentException">Names, shapes or types differ. Nothing is changed.</exception>
            public virtual Module load(
                string location,
                bool strict = true,
                IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null
            ) => NamedFile.Read(location, reader => load(reader, strict, skip, loadedParameters));

            /// <summary>Reads a state and closes the stream.</summary>
            public Module load(
                Stream stream,
                bool strict = true,
                IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null
            )
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads a state; everything is read and checked before anything is changed.</summary>
            public virtual Module load(
                BinaryReader reader,
                bool strict = true,
                IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null
            )
            {
                using var scope = NewDisposeScope();
                var state = state_dict();
                var count = StateFormat.ReadCount(reader);
                if (strict && count != state.Count)
                    throw new ArgumentException(
                        $"Mismatched state_dict sizes: expected {state.Count}, but found {count} entries."
                    );
                List<(string Name, Tensor Loaded, Tensor Target)> changes = [];
                for (var i = 0L; i < count; i++)
                {
                    var name = StateFormat.ReadName(reader);
                    var found = state.TryGetValue(name, out var target);
                    if (strict && !found)
                        throw new ArgumentException(
                            $"Mismatched module state names: the target modules does not have a submodule or buffer named '{name}'"
                        );
                    var loaded = TensorFile.Read(reader, skip: !found || skip?.Contains(name) == true);
                    if (found && skip?.Contains(name) != true)
                        changes.Add((name, loaded, target!));
                    loadedParameters?.Add(name, found);
                }
                foreach (var (name, loaded, target) in changes)
                    TensorFile.ThrowUnlessAlike(loaded, target, name);
                foreach (var (name, loaded, target) in changes)
                    TensorFile.Copy(loaded, target, name);
                return this;
            }

            /// <summary>Makes a module and reads its state from a file.</summary>
            public static Module Create<T>(string path)
                where T : Module, new() => new T().load(path);
        }
    }
}
