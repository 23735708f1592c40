namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class HookableModule<TPreHook, TPostHook>
        {
            /// <summary>What registering a hook gives back: the way to take it off again.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> _module;
                private readonly string _key;

                /// <summary>The remover of the hook that a module keeps under a key.</summary>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key) =>
                    (_module, _key) = (module, key);

                /// <summary>Takes the hook off.</summary>
                public void remove() => _module.Remove(_key);
            }
        }
    }
}
