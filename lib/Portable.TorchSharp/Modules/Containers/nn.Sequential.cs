using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>An empty chain.</summary>
        public static Sequential Sequential() => new();

        /// <summary>A chain of modules named "0", "1", …; it owns and disposes them.</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) =>
            Sequential((IEnumerable<Module<Tensor, Tensor>>)modules);

        /// <summary>A chain of named modules; it owns and disposes them.</summary>
        public static Sequential Sequential(
            params (string name, Module<Tensor, Tensor> submodule)[] modules
        ) => Sequential((IEnumerable<(string, Module<Tensor, Tensor>)>)modules);

        /// <summary>A chain of named modules; it owns and disposes them.</summary>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
            Sequential((IEnumerable<Tuple<string, Module<Tensor, Tensor>>>)modules);

        /// <summary>A chain of modules named "0", "1", …; it owns and disposes them.</summary>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
        {
            var chain = new Sequential();
            foreach (var module in modules)
                chain.append(module);
            return chain;
        }

        /// <summary>A chain of named modules; it owns and disposes them.</summary>
        public static Sequential Sequential(
            IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules
        )
        {
            var chain = new Sequential();
            foreach (var (name, submodule) in modules)
                chain.append(name, submodule);
            return chain;
        }

        /// <summary>A chain of named modules; it owns and disposes them.</summary>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
            Sequential(modules.Select(entry => (entry.Item1, entry.Item2)));
    }
}
