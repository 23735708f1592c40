namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives. The portable edition has one place: the processor.</summary>
    public class Device
    {
        /// <summary>A device by its text, "cpu" or "cuda:1".</summary>
        /// <exception cref="ArgumentException">The text names no device.</exception>
        public Device(string description)
        {
            var parts = description.Split(':');
            index = -1;
            if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], out var number)))
                throw new ArgumentException(
                    $"'{description}' is not a device; expected a form such as 'cpu' or 'cuda:0'."
                );
            type = Parse(parts[0]);
            if (parts.Length == 2)
                index = int.Parse(parts[1]);
        }

        /// <summary>A device by the name of its kind, "cpu" or "cuda", and its number.</summary>
        public Device(string deviceType, int index = -1) => (type, this.index) = (Parse(deviceType), index);

        /// <summary>A device by kind and number.</summary>
        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        /// <summary>A CUDA device by its number.</summary>
        public Device(int index) => (type, this.index) = (DeviceType.CUDA, index);

        /// <summary>The kind.</summary>
        public DeviceType type { get; }

        /// <summary>The number among devices of its kind, -1 for the current one.</summary>
        public int index { get; }

        /// <summary>A device by its text.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>The text libtorch uses: "cpu", "cuda:0".</summary>
        public override string ToString() =>
            index < 0 ? type.ToString().ToLowerInvariant() : $"{type.ToString().ToLowerInvariant()}:{index}";

        private static DeviceType Parse(string name) =>
            Enum.TryParse<DeviceType>(name, ignoreCase: true, out var type)
                ? type
                : throw new ArgumentException($"'{name}' is not a device; expected 'cpu', 'cuda' or 'mps'.");
    }
}
