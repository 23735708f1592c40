namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The sign drawn at a point.</summary>
    public sealed class MarkerSymbol : IWireValue
    {
        readonly string wire;

        MarkerSymbol(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's symbol 0.</summary>
        public static MarkerSymbol Circle { get; } = new("0");

        /// <summary>plotly.js's symbol 1.</summary>
        public static MarkerSymbol Square { get; } = new("1");

        /// <summary>plotly.js's symbol 2.</summary>
        public static MarkerSymbol Diamond { get; } = new("2");

        /// <summary>plotly.js's symbol 3.</summary>
        public static MarkerSymbol Cross { get; } = new("3");

        /// <summary>plotly.js's symbol 4.</summary>
        public static MarkerSymbol X { get; } = new("4");

        /// <summary>plotly.js's symbol 5.</summary>
        public static MarkerSymbol TriangleUp { get; } = new("5");

        /// <summary>plotly.js's symbol 6.</summary>
        public static MarkerSymbol TriangleDown { get; } = new("6");

        /// <summary>plotly.js's symbol 7.</summary>
        public static MarkerSymbol TriangleLeft { get; } = new("7");

        /// <summary>plotly.js's symbol 8.</summary>
        public static MarkerSymbol TriangleRight { get; } = new("8");

        /// <summary>plotly.js's symbol 9.</summary>
        public static MarkerSymbol TriangleNE { get; } = new("9");

        /// <summary>plotly.js's symbol 10.</summary>
        public static MarkerSymbol TriangleSE { get; } = new("10");

        /// <summary>plotly.js's symbol 11.</summary>
        public static MarkerSymbol TriangleSW { get; } = new("11");

        /// <summary>plotly.js's symbol 12.</summary>
        public static MarkerSymbol TriangleNW { get; } = new("12");

        /// <summary>plotly.js's symbol 13.</summary>
        public static MarkerSymbol Pentagon { get; } = new("13");

        /// <summary>plotly.js's symbol 14.</summary>
        public static MarkerSymbol Hexagon { get; } = new("14");

        /// <summary>plotly.js's symbol 15.</summary>
        public static MarkerSymbol Hexagon2 { get; } = new("15");

        /// <summary>plotly.js's symbol 16.</summary>
        public static MarkerSymbol Octagon { get; } = new("16");

        /// <summary>plotly.js's symbol 17.</summary>
        public static MarkerSymbol Star { get; } = new("17");

        /// <summary>plotly.js's symbol 18.</summary>
        public static MarkerSymbol Hexagram { get; } = new("18");

        /// <summary>plotly.js's symbol 19.</summary>
        public static MarkerSymbol StarTriangleUp { get; } = new("19");

        /// <summary>plotly.js's symbol 20.</summary>
        public static MarkerSymbol StarTriangleDown { get; } = new("20");

        /// <summary>plotly.js's symbol 21.</summary>
        public static MarkerSymbol StarSquare { get; } = new("21");

        /// <summary>plotly.js's symbol 22.</summary>
        public static MarkerSymbol StarDiamond { get; } = new("22");

        /// <summary>plotly.js's symbol 23.</summary>
        public static MarkerSymbol DiamondTall { get; } = new("23");

        /// <summary>plotly.js's symbol 24.</summary>
        public static MarkerSymbol DiamondWide { get; } = new("24");

        /// <summary>plotly.js's symbol 25.</summary>
        public static MarkerSymbol Hourglass { get; } = new("25");

        /// <summary>plotly.js's symbol 26.</summary>
        public static MarkerSymbol Bowtie { get; } = new("26");

        /// <summary>plotly.js's symbol 27.</summary>
        public static MarkerSymbol CircleCross { get; } = new("27");

        /// <summary>plotly.js's symbol 28.</summary>
        public static MarkerSymbol CircleX { get; } = new("28");

        /// <summary>plotly.js's symbol 29.</summary>
        public static MarkerSymbol SquareCross { get; } = new("29");

        /// <summary>plotly.js's symbol 30.</summary>
        public static MarkerSymbol SquareX { get; } = new("30");

        /// <summary>plotly.js's symbol 31.</summary>
        public static MarkerSymbol DiamondCross { get; } = new("31");

        /// <summary>plotly.js's symbol 32.</summary>
        public static MarkerSymbol DiamondX { get; } = new("32");

        /// <summary>plotly.js's symbol 33.</summary>
        public static MarkerSymbol CrossThin { get; } = new("33");

        /// <summary>plotly.js's symbol 34.</summary>
        public static MarkerSymbol XThin { get; } = new("34");

        /// <summary>plotly.js's symbol 35.</summary>
        public static MarkerSymbol Asterisk { get; } = new("35");

        /// <summary>plotly.js's symbol 36.</summary>
        public static MarkerSymbol Hash { get; } = new("36");

        /// <summary>plotly.js's symbol 37.</summary>
        public static MarkerSymbol YUp { get; } = new("37");

        /// <summary>plotly.js's symbol 38.</summary>
        public static MarkerSymbol YDown { get; } = new("38");

        /// <summary>plotly.js's symbol 39.</summary>
        public static MarkerSymbol YLeft { get; } = new("39");

        /// <summary>plotly.js's symbol 40.</summary>
        public static MarkerSymbol YRight { get; } = new("40");

        /// <summary>plotly.js's symbol 41.</summary>
        public static MarkerSymbol LineEW { get; } = new("41");

        /// <summary>plotly.js's symbol 42.</summary>
        public static MarkerSymbol LineNS { get; } = new("42");

        /// <summary>plotly.js's symbol 43.</summary>
        public static MarkerSymbol LineNE { get; } = new("43");

        /// <summary>plotly.js's symbol 44.</summary>
        public static MarkerSymbol LineNW { get; } = new("44");

        /// <summary>plotly.js's symbol 45.</summary>
        public static MarkerSymbol ArrowUp { get; } = new("45");

        /// <summary>plotly.js's symbol 46.</summary>
        public static MarkerSymbol ArrowDown { get; } = new("46");

        /// <summary>plotly.js's symbol 47.</summary>
        public static MarkerSymbol ArrowLeft { get; } = new("47");

        /// <summary>plotly.js's symbol 48.</summary>
        public static MarkerSymbol ArrowRight { get; } = new("48");

        /// <summary>plotly.js's symbol 49.</summary>
        public static MarkerSymbol ArrowBarUp { get; } = new("49");

        /// <summary>plotly.js's symbol 50.</summary>
        public static MarkerSymbol ArrowBarDown { get; } = new("50");

        /// <summary>plotly.js's symbol 51.</summary>
        public static MarkerSymbol ArrowBarLeft { get; } = new("51");

        /// <summary>plotly.js's symbol 52.</summary>
        public static MarkerSymbol ArrowBarRight { get; } = new("52");

        /// <summary>plotly.js's symbol 53.</summary>
        public static MarkerSymbol Arrow { get; } = new("53");

        /// <summary>plotly.js's symbol 54.</summary>
        public static MarkerSymbol ArrowWide { get; } = new("54");
    }
}
