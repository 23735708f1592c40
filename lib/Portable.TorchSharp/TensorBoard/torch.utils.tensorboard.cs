using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        /// <summary>Logs that TensorBoard shows.</summary>
        public static partial class tensorboard
        {
            /// <summary>A writer of one event file.</summary>
            /// <param name="log_dir">Folder of the file, made if it is not there; a dated one in <c>runs</c> when null.</param>
            /// <param name="filename_suffix">Added to the file's name.</param>
            /// <param name="createRunName">Put the file into a dated folder within <paramref name="log_dir"/>.</param>
            public static Modules.SummaryWriter SummaryWriter(
                string? log_dir = null,
                string? filename_suffix = null,
                bool createRunName = false
            )
            {
                if (string.IsNullOrEmpty(log_dir))
                    return new(Dated("runs"), filename_suffix);
                return new(createRunName ? Dated(log_dir) : log_dir, filename_suffix);
            }

            private static string Dated(string folder)
            {
                var when = DateTime.Now.ToString("MMMd_H-m-s", CultureInfo.InvariantCulture);
                return Path.Combine(folder, $"{when}_{Environment.MachineName}");
            }
        }
    }
}
