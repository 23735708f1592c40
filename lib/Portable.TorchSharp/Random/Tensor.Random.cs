using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private delegate void Filler<T>(Span<T> values, RandomEngine engine);

        /// <summary>Fills with uniform numbers on [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null)
        {
            if (from > to)
                throw new ExternalException(
                    $"uniform_ expects to return a [from, to) range, but found from={from} > to={to}"
                );
            return FillRandomly(
                "uniform_",
                generator,
                (values, engine) => Uniform.Fill(values, engine, (float)from, (float)to),
                (values, engine) => Uniform.Fill(values, engine, from, to)
            );
        }

        /// <summary>Fills with normal numbers.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null)
        {
            if (std < 0)
                throw new ExternalException($"normal expects std >= 0.0, but found std {std}");
            return FillRandomly(
                "normal_",
                generator,
                (values, engine) => Normal.Fill(values, engine, mean, std),
                (values, engine) => Normal.Fill(values, engine, mean, std)
            );
        }

        /// <summary>Fills with ones, each with probability p, and zeros.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null)
        {
            if (p is < 0 or > 1)
                throw new ExternalException($"bernoulli_ expects p to be in [0, 1], but got p={p}");
            return FillRandomly(
                "bernoulli_",
                generator,
                (values, engine) => Bernoulli.Fill(values, engine, p),
                (values, engine) => Bernoulli.Fill(values, engine, p)
            );
        }

        /// <summary>Ones, each with the probability that stands in its place here, and zeros.</summary>
        public Tensor bernoulli(Generator? generator = null)
        {
            using var scope = NewDisposeScope();
            var probabilities = detach().contiguous();
            var tosses = empty_like(probabilities);
            var engine = EngineOf(generator);
            lock (engine.Lock)
            {
                if (dtype == ScalarType.Float32)
                    Bernoulli.Toss(probabilities.Span<float>(), tosses.Span<float>(), engine);
                else if (dtype == ScalarType.Float64)
                    Bernoulli.Toss(probabilities.Span<double>(), tosses.Span<double>(), engine);
                else
                    throw Scalars.ScalarTypes.Unsupported(dtype, "bernoulli");
            }
            return tosses.MoveToOuterDisposeScope();
        }

        /// <summary>A tensor of this one's shape with uniform numbers on [0, 1).</summary>
        public Tensor rand_like(
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => torch.rand_like(this, dtype, device, requires_grad);

        /// <summary>A tensor of this one's shape with normal numbers.</summary>
        public Tensor randn_like(
            ScalarType? dtype = null,
            Device? device = null,
            bool requires_grad = false
        ) => torch.randn_like(this, dtype, device, requires_grad);

        private Tensor FillRandomly(
            string name,
            Generator? generator,
            Filler<float> single,
            Filler<double> both
        )
        {
            if (!is_floating_point())
                throw Scalars.ScalarTypes.Unsupported(dtype, name);
            if (!is_contiguous())
            {
                using var dense = empty_like(this).FillRandomly(name, generator, single, both);
                return copy_(dense);
            }
            var engine = EngineOf(generator);
            return Change(name, self => self.clone().FillRandomly(name, generator, single, both), Fill);

            void Fill()
            {
                lock (engine.Lock)
                {
                    if (dtype == ScalarType.Float32)
                        single(Span<float>(), engine);
                    else
                        both(Span<double>(), engine);
                }
            }
        }
    }
}
