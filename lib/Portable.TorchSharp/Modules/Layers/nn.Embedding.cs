using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A table with one row a symbol, drawn from N(0, 1).</summary>
        /// <param name="num_embeddings">The number of symbols.</param>
        /// <param name="embedding_dims">The length of a row.</param>
        /// <param name="padding_idx">A symbol whose row is zero at first and gets no gradient.</param>
        /// <param name="max_norm">Rows that are used and longer are shortened to this.</param>
        /// <param name="norm_type">The p of that length.</param>
        /// <param name="scale_grad_by_freq">Divide a row's gradient by how often it is used in the batch.</param>
        /// <param name="sparse">Ignored: gradients are dense, the numbers are the same.</param>
        /// <param name="device">The processor.</param>
        /// <param name="dtype">The table's type; float32 unless set.</param>
        public static Embedding Embedding(
            long num_embeddings,
            long embedding_dims,
            long? padding_idx = null,
            double? max_norm = null,
            double norm_type = 2.0,
            bool scale_grad_by_freq = false,
            bool sparse = false,
            Device? device = null,
            ScalarType? dtype = null
        )
        {
            var table = init.normal_(empty(num_embeddings, embedding_dims));
            var module = new Embedding(table, true, padding_idx, max_norm, norm_type, scale_grad_by_freq);
            using (no_grad())
            {
                if (padding_idx is { } index)
                    module.weight!.select(0, index).zero_();
            }
            return module.Placed(device, dtype);
        }

        /// <summary>A table with given rows, fixed unless <paramref name="freeze"/> is false.</summary>
        public static Embedding Embedding_from_pretrained(
            Tensor embeddings,
            bool freeze = true,
            long? padding_idx = null,
            double? max_norm = null,
            double norm_type = 2.0,
            bool scale_grad_by_freq = false,
            bool sparse = false,
            Device? device = null,
            ScalarType? dtype = null
        ) =>
            new Embedding(embeddings, !freeze, padding_idx, max_norm, norm_type, scale_grad_by_freq).Placed(
                device,
                dtype
            );
    }
}
