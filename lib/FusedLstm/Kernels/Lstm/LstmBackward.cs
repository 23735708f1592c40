namespace FusedLstm.Kernels;

/// <summary>The backward pass of one layer and direction, divided by the <see cref="LstmPlan"/> of the forward pass.</summary>
/// <remarks>
/// Where only rows are divided, the parts share the packed weights, go through the sequence without meeting, and sum
/// gradients of the weights each for itself, to be joined at the end. Parts of units own the rows of both weight
/// matrices that belong to their units: these, what is packed of them, and their gradients stay with one core. They meet
/// after every step; what crosses from core to core is what the parts add to each other's gradients of hidden states
/// and inputs, a quarter of the gates' gradients.
/// </remarks>
internal unsafe partial struct LstmBackward<S, V> : IWork
    where S : struct, ISimd<V>
    where V : struct
{
    /// <summary>Rows of the weight-gradient products: those of several steps together.</summary>
    private const int GroupRows = 256;

    private readonly LstmBackwardArgs _args;
    private readonly LstmPlan _plan;

    /// <summary>Steps whose gate gradients are kept and multiplied together.</summary>
    private readonly int _group;

    /// <summary>The packed weights of all rows, or, one after the other, of the parts.</summary>
    private float* _packed;

    /// <summary>What parts of units leave for each other.</summary>
    private float* _shares;

    /// <summary>The gradients of biases and weights of each part.</summary>
    private float* _sums;

    /// <summary>The memory of each thread or, where parts meet every step, of each part.</summary>
    private float* _private;

    private LstmBackward(LstmBackwardArgs args, LstmPlan plan)
    {
        _args = args;
        _plan = plan;
        _group = MeetsEveryStep ? Steps : Math.Min(Steps, Math.Max(1, GroupRows / plan.LargestChunk));
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(LstmBackwardArgs args, LstmPlan plan)
    {
        var work = new LstmBackward<S, V>(args, plan);
        using var packed = Scratch.Rent((work.MeetsEveryStep ? plan.Parts : 1) * work.PackedSize);
        using var shares = Scratch.Rent(plan.Parts * work.ShareSize);
        using var sums = Scratch.Rent(plan.Parts * work.SumSize);
        using var memory = Scratch.Rent((work.MeetsEveryStep ? plan.Parts : plan.Threads) * work.PrivateSize);
        work._packed = packed.Pointer;
        work._shares = shares.Pointer;
        work._sums = sums.Pointer;
        work._private = memory.Pointer;
        Team.Run(plan.Threads, ref work);
    }

    private readonly LstmShape Shape => _args.Forward.Shape;

    private readonly int Steps => _args.Forward.Shape.Steps;

    private readonly int Hidden => _args.Forward.Shape.Hidden;

    private readonly int Inputs => _args.Forward.Shape.Inputs;

    private readonly bool MeetsEveryStep => _plan.UnitParts > 1;

    /// <summary>Packing, the rows, joining the sums; or packing, each step, the products, joining the sums.</summary>
    public readonly int Phases => MeetsEveryStep ? Steps + 3 : 3;

    public readonly int Parts(int phase) => _plan.Parts;

    public readonly void Execute(int phase, int part, int thread)
    {
        var (rowPart, unitPart) = Math.DivRem(part, _plan.UnitParts);
        var own = new Own(this, part, MeetsEveryStep ? part : thread);
        if (phase == 0)
        {
            Pack(own, MeetsEveryStep ? 0 : rowPart, MeetsEveryStep ? 1 : _plan.RowParts);
            if (MeetsEveryStep)
            {
                own.ClearBias();
                Begin(own, _plan.Chunk(rowPart, 0));
            }
        }
        else if (phase == Phases - 1)
        {
            if (MeetsEveryStep && !_args.GradX.IsNothing)
            {
                AddInputShares(rowPart, unitPart);
            }
            FinishWeights(own, part);
        }
        else if (MeetsEveryStep)
        {
            ExecuteStep(own, rowPart, unitPart, Steps - phase);
        }
        else
        {
            own.ClearBias();
            for (int chunk = 0; chunk < _plan.Chunks(rowPart); chunk++)
            {
                RunChunk(own, _plan.Chunk(rowPart, chunk), fresh: chunk == 0);
            }
        }
    }

    /// <summary>One step of a part of units; step -1 multiplies what all steps have left.</summary>
    private readonly void ExecuteStep(in Own own, int rowPart, int unitPart, int step)
    {
        var chunk = _plan.Chunk(rowPart, 0);
        if (step < Steps - 1 && (step >= 0 || _args.GradH0 != null))
        {
            AddHiddenShares(own, chunk.Count, step + 1, rowPart);
        }
        if (step >= 0)
        {
            float* gradGates = own.GradGates + step * (nint)chunk.Count * own.Units.GateRow;
            Activate(own, chunk, unitPart, step, gradGates);
            if (step > 0 || _args.GradH0 != null)
            {
                var share = new Matrix(HiddenShareOf(rowPart, unitPart, step), ShareRow);
                MultiplyHidden(own, chunk.Count, gradGates, share);
            }
            return;
        }
        End(own, chunk);
        if (!_args.GradX.IsNothing)
        {
            MultiplyInputs(own, chunk, 0, Steps, InputTarget(chunk, rowPart, unitPart));
        }
        MultiplyWeights(own, chunk, 0, Steps, fresh: true);
    }

    /// <summary>All steps of a chunk of rows.</summary>
    private readonly void RunChunk(in Own own, (int First, int Count) chunk, bool fresh)
    {
        Begin(own, chunk);
        var gradHidden = new Matrix(own.GradHidden, own.Units.CellRow);
        for (int end = Steps; end > 0; end -= _group)
        {
            int start = Math.Max(0, end - _group);
            for (int step = end - 1; step >= start; step--)
            {
                float* gradGates = own.GradGates + (step - start) * (nint)chunk.Count * own.Units.GateRow;
                Activate(own, chunk, 0, step, gradGates);
                if (step > 0 || _args.GradH0 != null)
                {
                    MultiplyHidden(own, chunk.Count, gradGates, gradHidden);
                }
            }
            if (!_args.GradX.IsNothing)
            {
                MultiplyInputs(own, chunk, start, end, InputTarget(chunk, 0, 0));
            }
            MultiplyWeights(own, chunk, start, end, fresh && end == Steps);
        }
        End(own, chunk);
    }

    /// <summary>
    /// From the gradients of hidden and cell states of a step to those of its gates. The bias gradients of a step are
    /// added up before they join the others': a float that grows by all rows of all steps, one by one, rounds too often.
    /// </summary>
    private readonly void Activate(
        in Own own,
        (int First, int Count) chunk,
        int unitPart,
        int step,
        float* gradGates
    )
    {
        nint stashStep = (nint)chunk.Count * own.Units.StashRow;
        float* stash = _args.Forward.Stash + _plan.StashOffset(chunk.First, chunk.Count, unitPart);
        float* gradOutput = _args.GradOutput.At(step, chunk.First);
        new Span<float>(own.StepBias, own.Units.GateRow).Clear();
        LstmGates.Backward<S, V>(
            chunk.Count,
            own.Units,
            stash + step * stashStep,
            step == 0 ? 0 : stashStep,
            own.InitialCells,
            own.GradHidden,
            new Matrix(gradOutput == null ? null : gradOutput + own.Units.First, _args.GradOutput.Row),
            own.GradCells,
            gradGates,
            own.StepBias
        );
        Vectors.Add<S, V>(own.Bias, own.StepBias, own.Bias, own.Units.Gates);
    }

    /// <summary>Sets the gradients of the last hidden and cell states, and the initial cell states.</summary>
    private readonly void Begin(in Own own, (int First, int Count) chunk)
    {
        int size = chunk.Count * own.Units.CellRow;
        new Span<float>(own.GradHidden, size).Clear();
        new Span<float>(own.GradCells, size).Clear();
        new Span<float>(own.InitialCells, size).Clear();
        nint first = (nint)chunk.First * Hidden + own.Units.First;
        Load(_args.GradHN, first, own.GradHidden, chunk.Count, own.Units);
        Load(_args.GradCN, first, own.GradCells, chunk.Count, own.Units);
        Load(_args.Forward.C0, first, own.InitialCells, chunk.Count, own.Units);
    }

    private readonly void End(in Own own, (int First, int Count) chunk)
    {
        nint first = (nint)chunk.First * Hidden + own.Units.First;
        Store(own.GradHidden, _args.GradH0, first, chunk.Count, own.Units);
        Store(own.GradCells, _args.GradC0, first, chunk.Count, own.Units);
    }

    private readonly void Load(float* states, nint first, float* target, int rows, LstmUnits units)
    {
        for (int row = 0; row < rows && states != null; row++)
        {
            var source = new ReadOnlySpan<float>(states + first + row * (nint)Hidden, units.Count);
            source.CopyTo(new Span<float>(target + row * units.CellRow, units.Count));
        }
    }

    private readonly void Store(float* source, float* states, nint first, int rows, LstmUnits units)
    {
        for (int row = 0; row < rows && states != null; row++)
        {
            var target = new Span<float>(states + first + row * (nint)Hidden, units.Count);
            new ReadOnlySpan<float>(source + row * units.CellRow, units.Count).CopyTo(target);
        }
    }

    private readonly nint PackedHhSize => GemmPack.Size(Hidden, _plan.LargestUnits.Gates);

    /// <summary>The packed rows of both weight matrices that belong to a part's units.</summary>
    private readonly nint PackedSize => PackedHhSize + GemmPack.Size(Inputs, _plan.LargestUnits.Gates);

    /// <summary>Rows of the largest chunk, of all steps whose gate gradients are kept.</summary>
    private readonly nint GroupSize => (nint)_group * _plan.LargestChunk;

    /// <summary>Distance of rows of what a part of units adds to the gradients of all hidden states.</summary>
    private readonly nint ShareRow => Simd.RoundUp(Hidden) + Simd512.Count;

    /// <summary>What a part of units adds to the gradients of the hidden states of a step.</summary>
    private readonly nint HiddenShareSize => MeetsEveryStep ? _plan.LargestChunk * ShareRow : 0;

    /// <summary>What a part of units adds to the gradients of the inputs.</summary>
    private readonly nint InputShareSize =>
        MeetsEveryStep && !_args.GradX.IsNothing ? (nint)Steps * _plan.LargestChunk * Inputs : 0;

    /// <summary>What a part of units leaves for the others.</summary>
    private readonly nint ShareSize => 2 * HiddenShareSize + Simd.RoundUp(InputShareSize);

    private readonly nint WeightSize => Simd.RoundUp((nint)Shape.Gates * (Inputs + Hidden));

    private readonly nint RightSize => Simd.RoundUp(GemmPack.Size(Math.Max(Inputs, Hidden), GroupSize));

    private readonly nint PrivateSize
    {
        get
        {
            nint states = 3 * (nint)_plan.LargestChunk * _plan.LargestUnits.CellRow;
            return states + RightSize + (1 + GroupSize) * _plan.LargestUnits.GateRow;
        }
    }

    /// <summary>The gradients of biases and, where several parts of rows have some, of weights.</summary>
    private readonly nint SumSize => _plan.LargestUnits.GateRow + (_plan.RowParts > 1 ? WeightSize : 0);

    /// <summary>What a part of units adds to the gradients of the hidden states before a step.</summary>
    private readonly float* HiddenShareOf(int rowPart, int unitPart, int step) =>
        _shares + (rowPart * _plan.UnitParts + unitPart) * ShareSize + (step & 1) * HiddenShareSize;

    /// <summary>What a part of units adds to the gradients of the inputs, steps after each other.</summary>
    private readonly float* InputShareOf(int rowPart, int unitPart) =>
        _shares + (rowPart * _plan.UnitParts + unitPart) * ShareSize + 2 * HiddenShareSize;

    private readonly float* BiasOf(int part) => _sums + part * SumSize;

    /// <summary>
    /// The weight gradients of a row part other than the first: they follow the bias gradients of its first part. Its
    /// parts of units write the rows of their units.
    /// </summary>
    private readonly float* WeightsOf(int rowPart) =>
        BiasOf(rowPart * _plan.UnitParts) + _plan.LargestUnits.GateRow;

    /// <summary>What belongs to one part, with working memory at a place.</summary>
    private readonly struct Own
    {
        public readonly LstmUnits Units;
        public readonly float* PackedHh;
        public readonly float* PackedIh;
        public readonly float* GradHidden;
        public readonly float* GradCells;
        public readonly float* InitialCells;
        public readonly float* GradGates;
        public readonly float* Right;
        public readonly float* Bias;
        public readonly float* StepBias;
        public readonly float* GradWeightIh;
        public readonly float* GradWeightHh;

        public Own(in LstmBackward<S, V> pass, int part, int place)
        {
            var plan = pass._plan;
            var (rowPart, unitPart) = Math.DivRem(part, plan.UnitParts);
            Units = plan.Units(unitPart);
            PackedHh = pass._packed + (pass.MeetsEveryStep ? part * pass.PackedSize : 0);
            PackedIh = PackedHh + pass.PackedHhSize;
            nint states = plan.LargestChunk * (nint)Units.CellRow;
            GradHidden = pass._private + place * pass.PrivateSize;
            GradCells = GradHidden + states;
            InitialCells = GradCells + states;
            Bias = pass.BiasOf(part);
            StepBias = InitialCells + states;
            Right = StepBias + plan.LargestUnits.GateRow;
            GradGates = Right + pass.RightSize;
            bool direct = rowPart == 0;
            GradWeightIh = direct ? pass._args.GradWeightIh : pass.WeightsOf(rowPart);
            GradWeightHh = direct
                ? pass._args.GradWeightHh
                : pass.WeightsOf(rowPart) + (nint)pass.Shape.Gates * pass.Inputs;
        }

        public void ClearBias() => new Span<float>(Bias, Units.GateRow).Clear();
    }
}
