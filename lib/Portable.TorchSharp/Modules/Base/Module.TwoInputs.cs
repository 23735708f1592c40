namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Base of the modules whose <see cref="forward"/> takes two inputs.</summary>
        /// <typeparam name="T1">The type of input 1.</typeparam>
        /// <typeparam name="T2">The type of input 2.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<
                Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>
            >,
                IModule<T1, T2, TResult>
        {
            /// <summary>A module of a name.</summary>
            protected Module(string name)
                : base(name) { }

            /// <summary>What the module computes. Call <see cref="call"/> instead, which also runs the hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes the result and runs the hooks before and after.</summary>
            public TResult call(T1 input1, T2 input2) =>
                IsHooked ? CallHooked(input1, input2) : forward(input1, input2);

            private TResult CallHooked(T1 input1, T2 input2)
            {
                RunModuleHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2) is { } modified)
                        (input1, input2) = modified;
                var result = forward(input1, input2);
                foreach (var hook in post_hooks.Values)
                    if (hook(this, input1, input2, result) is { } replaced)
                        result = replaced;
                RunModuleHooks(module_post_hooks);
                return result;
            }
        }
    }
}
