namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Base of the modules whose <see cref="forward"/> takes one input.</summary>
        /// <typeparam name="T">The type of the input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T, TResult>
            : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>,
                IModule<T, TResult>
        {
            /// <summary>A module of a name.</summary>
            protected Module(string name)
                : base(name) { }

            /// <summary>What the module computes. Call <see cref="call"/> instead, which also runs the hooks.</summary>
            public abstract TResult forward(T input);

            /// <summary>Computes the result and runs the hooks before and after.</summary>
            public TResult call(T input) => IsHooked ? CallHooked(input) : forward(input);

            private TResult CallHooked(T input)
            {
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input) is { } modified)
                        input = modified;
                var result = forward(input);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input, result) is { } replaced)
                        result = replaced;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }
    }
}
