using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters with their names, dotted below submodules; a shared one appears once.</summary>
            /// <param name="recurse">False for this module's own alone.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(
                bool recurse = true
            )
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var (own, parameter) in _internal_params)
                    if (!parameter.IsInvalid && seen.Add(parameter))
                        yield return (own, parameter);
                if (!recurse)
                    yield break;
                foreach (var (child, module) in named_children())
                foreach (var (inner, parameter) in module.named_parameters(true))
                    if (seen.Add(parameter))
                        yield return ($"{child}.{inner}", parameter);
            }

            /// <summary>The parameters; a shared one appears once.</summary>
            /// <param name="recurse">False for this module's own alone.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The buffers with their names, dotted below submodules.</summary>
            /// <param name="recurse">False for this module's own alone.</param>
            /// <param name="include_nonpersistent">
            /// Has no effect, as in TorchSharp: buffers outside the saved state never appear.
            /// </param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true,
                bool include_nonpersistent = true
            )
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var (own, (buffer, persistent)) in _internal_buffers)
                    if (persistent && !buffer.IsInvalid && seen.Add(buffer))
                        yield return (own, buffer);
                if (!recurse)
                    yield break;
                foreach (var (child, module) in named_children())
                foreach (var (inner, buffer) in module.named_buffers(true, include_nonpersistent))
                    if (seen.Add(buffer))
                        yield return ($"{child}.{inner}", buffer);
            }

            /// <summary>The buffers.</summary>
            /// <param name="recurse">False for this module's own alone.</param>
            /// <param name="include_nonpersistent">Has no effect, as in TorchSharp.</param>
            public virtual IEnumerable<Tensor> buffers(
                bool recurse = true,
                bool include_nonpersistent = true
            ) => named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>The immediate submodules with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            /// <summary>The immediate submodules.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>All modules below this one with their dotted names, the immediate ones first.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var entry in named_children())
                    yield return entry;
                foreach (var (child, module) in named_children())
                foreach (var (inner, below) in module.named_modules())
                    yield return ($"{child}.{inner}", below);
            }

            /// <summary>All modules below this one.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>The parameter of a dotted name, null where there is none.</summary>
            public virtual Parameter? get_parameter(string target) =>
                _internal_params.TryGetValue(target, out var parameter)
                    ? parameter
                    : Below(target, out var inner)?.get_parameter(inner);

            /// <summary>Whether there is a parameter of a dotted name.</summary>
            public virtual bool has_parameter(string target) =>
                _internal_params.ContainsKey(target)
                || Below(target, out var inner)?.has_parameter(inner) == true;

            /// <summary>The buffer of a dotted name, null where there is none.</summary>
            public virtual Tensor? get_buffer(string target) =>
                _internal_buffers.TryGetValue(target, out var buffer)
                    ? buffer.Item1
                    : Below(target, out var inner)?.get_buffer(inner);

            /// <summary>Whether there is a buffer of a dotted name.</summary>
            public virtual bool has_buffer(string target) =>
                _internal_buffers.ContainsKey(target)
                || Below(target, out var inner)?.has_buffer(inner) == true;

            /// <summary>This module's own parameters with their names.</summary>
            protected virtual (string name, Parameter parameter)[] _named_parameters() =>
                [.. named_parameters(false)];

            /// <summary>This module's own buffers with their names.</summary>
            protected virtual (string name, Tensor buffer)[] _named_buffers() => [.. named_buffers(false)];

            /// <summary>The parameters.</summary>
            protected virtual Parameter[] _parameters(bool recurse = true) => [.. parameters(recurse)];

            // The child a dotted name leads to, and the rest of the name as that child knows it.
            private Module? Below(string target, out string inner)
            {
                var dot = target.IndexOf('.');
                inner = target[(dot + 1)..];
                if (dot >= 0)
                    foreach (var (child, module) in named_children())
                        if (target.AsSpan(0, dot).SequenceEqual(child))
                            return module;
                return null;
            }
        }
    }
}
