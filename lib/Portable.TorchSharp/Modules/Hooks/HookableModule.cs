namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that lets others look on: hooks run before and after <c>forward</c>.</summary>
        /// <typeparam name="TPreHook">A hook that sees the inputs and may replace them.</typeparam>
        /// <typeparam name="TPostHook">A hook that sees inputs and result and may replace the result.</typeparam>
        public partial class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>The hooks that see the inputs.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>The hooks that see the inputs and the result.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>The hooks that see the module alone, before.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>The hooks that see the module alone, after.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            private protected bool IsHooked =>
                pre_hooks.Count + post_hooks.Count + module_pre_hooks.Count + module_post_hooks.Count > 0;

            /// <summary>A module of a name.</summary>
            protected HookableModule(string name)
                : base(name) { }

            /// <summary>Runs a hook after each call; what it returns, unless null, replaces the result.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Register(post_hooks, hook);

            /// <summary>Runs a hook after each call.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) =>
                Register(module_post_hooks, hook);

            /// <summary>Runs a hook before each call; what it returns, unless null, replaces the inputs.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(pre_hooks, hook);

            /// <summary>Runs a hook before each call.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) =>
                Register(module_pre_hooks, hook);

            private protected void RunModuleHooks(Dictionary<string, Action<Module>> hooks)
            {
                foreach (var hook in hooks.Values)
                    hook(this);
            }

            private HookRemover Register<THook>(Dictionary<string, THook> hooks, THook hook)
            {
                var key = Guid.NewGuid().ToString();
                hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            private void Remove(string key)
            {
                pre_hooks.Remove(key);
                post_hooks.Remove(key);
                module_pre_hooks.Remove(key);
                module_post_hooks.Remove(key);
            }
        }
    }
}
