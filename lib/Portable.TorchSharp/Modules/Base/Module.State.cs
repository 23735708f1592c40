using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// The module's state: its parameters and persistent buffers, themselves and not copies, under their
            /// dotted names.
            /// </summary>
            /// <param name="destination">A dictionary to add to; a new one if null.</param>
            /// <param name="prefix">What to put, with a dot, before each name.</param>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null,
                string? prefix = null
            )
            {
                destination ??= [];
                foreach (var (name, parameter) in named_parameters())
                    destination.TryAdd(Prefixed(name), parameter);
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(Prefixed(name), buffer);
                // adds the further names of shared parameters, and what a submodule's own override adds
                foreach (var (name, child) in named_children())
                    child.state_dict(destination, Prefixed(name));
                return destination;

                string Prefixed(string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
            }

            /// <summary>Copies values of a state into this module's parameters and buffers.</summary>
            /// <param name="source">The state, as <see cref="state_dict"/> gives it.</param>
            /// <param name="strict">Whether the names must be exactly this module's.</param>
            /// <param name="skip">Names to leave out on both sides.</param>
            /// <returns>The module's names that the state lacks, and the state's that the module lacks.</returns>
            /// <exception cref="InvalidOperationException">Strict, and the names differ: nothing is copied.</exception>
            /// <exception cref="ExternalException">A tensor has another shape: nothing is copied.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source,
                bool strict = true,
                IList<string>? skip = null
            )
            {
                var destination = state_dict();
                bool Skipped(string key) => skip?.Contains(key) == true;
                var unexpected = source
                    .Keys.Where(key => !Skipped(key) && !destination.ContainsKey(key))
                    .ToList();
                var missing = destination
                    .Keys.Where(key => !Skipped(key) && !source.ContainsKey(key))
                    .ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException(
                        "The loaded state_dict is not identical to the target dictionary."
                            + $" Missing: {Listed(missing)}; unexpected: {Listed(unexpected)}."
                    );

                var wanted = source
                    .Where(entry => !Skipped(entry.Key) && destination.ContainsKey(entry.Key))
                    .ToList();
                foreach (var (key, value) in wanted)
                    CheckShape(key, destination[key], value);
                using var quiet = no_grad();
                foreach (var (key, value) in wanted)
                    destination[key].copy_(value);
                return (missing, unexpected);

                static string Listed(List<string> keys) => keys.Count == 0 ? "none" : string.Join(", ", keys);
            }

            private static void CheckShape(string key, Tensor target, Tensor value)
            {
                if (!value.Shape.AsSpan().SequenceEqual(target.Shape))
                    throw new ExternalException(
                        $"size mismatch for {key}: expected {Shapes.Text(target.Shape)}, found {Shapes.Text(value.Shape)}"
                    );
            }
        }
    }
}
