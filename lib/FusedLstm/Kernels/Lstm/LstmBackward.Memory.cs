namespace FusedLstm.Kernels;

/// <summary>The working memory of the backward pass.</summary>
internal unsafe partial struct LstmBackward<S, V>
{
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
            nint gates = GroupSize * _plan.LargestUnits.GateRow;
            nint weights = _plan.RowParts > 1 ? WeightSize : 0;
            return states + _plan.LargestUnits.GateRow + RightSize + gates + weights;
        }
    }

    /// <summary>What a part of units adds to the gradients of the hidden states before a step.</summary>
    private readonly float* HiddenShareOf(int rowPart, int unitPart, int step) =>
        _shares + (rowPart * _plan.UnitParts + unitPart) * ShareSize + (step & 1) * HiddenShareSize;

    /// <summary>What a part of units adds to the gradients of the inputs, steps after each other.</summary>
    private readonly float* InputShareOf(int rowPart, int unitPart) =>
        _shares + (rowPart * _plan.UnitParts + unitPart) * ShareSize + 2 * HiddenShareSize;

    /// <summary>The bias gradients of a part: they follow its three states.</summary>
    private readonly float* BiasOf(int part) =>
        _private + part * PrivateSize + 3 * (nint)_plan.LargestChunk * _plan.LargestUnits.CellRow;

    /// <summary>
    /// The weight gradients of a row part other than the first: the end of the memory of its first part. Its parts of
    /// units write the rows of their units.
    /// </summary>
    private readonly float* WeightsOf(int rowPart) =>
        _private + (rowPart * _plan.UnitParts + 1) * PrivateSize - WeightSize;

    /// <summary>What belongs to one part.</summary>
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
        public readonly float* GradWeightIh;
        public readonly float* GradWeightHh;

        public Own(in LstmBackward<S, V> pass, int part)
        {
            var plan = pass._plan;
            var (rowPart, unitPart) = Math.DivRem(part, plan.UnitParts);
            Units = plan.Units(unitPart);
            PackedHh = pass._packed + (pass.MeetsEveryStep ? part * pass.PackedSize : 0);
            PackedIh = PackedHh + pass.PackedHhSize;
            nint states = plan.LargestChunk * (nint)Units.CellRow;
            GradHidden = pass._private + part * pass.PrivateSize;
            GradCells = GradHidden + states;
            InitialCells = GradCells + states;
            Bias = pass.BiasOf(part);
            Right = Bias + plan.LargestUnits.GateRow;
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
