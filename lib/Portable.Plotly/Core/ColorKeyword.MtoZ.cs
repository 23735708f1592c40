namespace Plotly.NET;

public sealed partial class ColorKeyword
{
    /// <summary>rgb(255, 0, 255).</summary>
    public static ColorKeyword Magenta { get; } = new(255, 0, 255);

    /// <summary>rgb(128, 0, 0).</summary>
    public static ColorKeyword Maroon { get; } = new(128, 0, 0);

    /// <summary>rgb(102, 205, 170).</summary>
    public static ColorKeyword MediumAquamarine { get; } = new(102, 205, 170);

    /// <summary>rgb(0, 0, 205).</summary>
    public static ColorKeyword MediumBlue { get; } = new(0, 0, 205);

    /// <summary>rgb(186, 85, 211).</summary>
    public static ColorKeyword MediumOrchid { get; } = new(186, 85, 211);

    /// <summary>rgb(147, 112, 219).</summary>
    public static ColorKeyword MediumPurple { get; } = new(147, 112, 219);

    /// <summary>rgb(60, 179, 113).</summary>
    public static ColorKeyword MediumSeaGreen { get; } = new(60, 179, 113);

    /// <summary>rgb(123, 104, 238).</summary>
    public static ColorKeyword MediumSlateBlue { get; } = new(123, 104, 238);

    /// <summary>rgb(0, 250, 154).</summary>
    public static ColorKeyword MediumSpringGreen { get; } = new(0, 250, 154);

    /// <summary>rgb(72, 209, 204).</summary>
    public static ColorKeyword MediumTurquoise { get; } = new(72, 209, 204);

    /// <summary>rgb(199, 21, 133).</summary>
    public static ColorKeyword MediumVioletRed { get; } = new(199, 21, 133);

    /// <summary>rgb(25, 25, 112).</summary>
    public static ColorKeyword MidnightBlue { get; } = new(25, 25, 112);

    /// <summary>rgb(245, 255, 250).</summary>
    public static ColorKeyword MintCream { get; } = new(245, 255, 250);

    /// <summary>rgb(255, 228, 225).</summary>
    public static ColorKeyword MistyRose { get; } = new(255, 228, 225);

    /// <summary>rgb(255, 228, 181).</summary>
    public static ColorKeyword Moccasin { get; } = new(255, 228, 181);

    /// <summary>rgb(255, 222, 173).</summary>
    public static ColorKeyword NavajoWhite { get; } = new(255, 222, 173);

    /// <summary>rgb(0, 0, 128).</summary>
    public static ColorKeyword Navy { get; } = new(0, 0, 128);

    /// <summary>rgb(253, 245, 230).</summary>
    public static ColorKeyword OldLace { get; } = new(253, 245, 230);

    /// <summary>rgb(128, 128, 0).</summary>
    public static ColorKeyword Olive { get; } = new(128, 128, 0);

    /// <summary>rgb(107, 142, 35).</summary>
    public static ColorKeyword OliveDrab { get; } = new(107, 142, 35);

    /// <summary>rgb(255, 165, 0).</summary>
    public static ColorKeyword Orange { get; } = new(255, 165, 0);

    /// <summary>rgb(255, 69, 0).</summary>
    public static ColorKeyword OrangeRed { get; } = new(255, 69, 0);

    /// <summary>rgb(218, 112, 214).</summary>
    public static ColorKeyword Orchid { get; } = new(218, 112, 214);

    /// <summary>rgb(238, 232, 170).</summary>
    public static ColorKeyword PaleGoldenRod { get; } = new(238, 232, 170);

    /// <summary>rgb(152, 251, 152).</summary>
    public static ColorKeyword PaleGreen { get; } = new(152, 251, 152);

    /// <summary>rgb(175, 238, 238).</summary>
    public static ColorKeyword PaleTurquoise { get; } = new(175, 238, 238);

    /// <summary>rgb(219, 112, 147).</summary>
    public static ColorKeyword PaleVioletRed { get; } = new(219, 112, 147);

    /// <summary>rgb(255, 239, 213).</summary>
    public static ColorKeyword PapayaWhip { get; } = new(255, 239, 213);

    /// <summary>rgb(255, 218, 185).</summary>
    public static ColorKeyword PeachPuff { get; } = new(255, 218, 185);

    /// <summary>rgb(205, 133, 63).</summary>
    public static ColorKeyword Peru { get; } = new(205, 133, 63);

    /// <summary>rgb(255, 192, 203).</summary>
    public static ColorKeyword Pink { get; } = new(255, 192, 203);

    /// <summary>rgb(221, 160, 221).</summary>
    public static ColorKeyword Plum { get; } = new(221, 160, 221);

    /// <summary>rgb(176, 224, 230).</summary>
    public static ColorKeyword PowderBlue { get; } = new(176, 224, 230);

    /// <summary>rgb(128, 0, 128).</summary>
    public static ColorKeyword Purple { get; } = new(128, 0, 128);

    /// <summary>rgb(255, 0, 0).</summary>
    public static ColorKeyword Red { get; } = new(255, 0, 0);

    /// <summary>rgb(188, 143, 143).</summary>
    public static ColorKeyword RosyBrown { get; } = new(188, 143, 143);

    /// <summary>rgb(65, 105, 225).</summary>
    public static ColorKeyword RoyalBlue { get; } = new(65, 105, 225);

    /// <summary>rgb(139, 69, 19).</summary>
    public static ColorKeyword SaddleBrown { get; } = new(139, 69, 19);

    /// <summary>rgb(250, 128, 114).</summary>
    public static ColorKeyword Salmon { get; } = new(250, 128, 114);

    /// <summary>rgb(244, 164, 96).</summary>
    public static ColorKeyword SandyBrown { get; } = new(244, 164, 96);

    /// <summary>rgb(46, 139, 87).</summary>
    public static ColorKeyword SeaGreen { get; } = new(46, 139, 87);

    /// <summary>rgb(255, 245, 238).</summary>
    public static ColorKeyword SeaShell { get; } = new(255, 245, 238);

    /// <summary>rgb(160, 82, 45).</summary>
    public static ColorKeyword Sienna { get; } = new(160, 82, 45);

    /// <summary>rgb(192, 192, 192).</summary>
    public static ColorKeyword Silver { get; } = new(192, 192, 192);

    /// <summary>rgb(135, 206, 235).</summary>
    public static ColorKeyword Skyblue { get; } = new(135, 206, 235);

    /// <summary>rgb(106, 90, 205).</summary>
    public static ColorKeyword SlateBlue { get; } = new(106, 90, 205);

    /// <summary>rgb(112, 128, 144).</summary>
    public static ColorKeyword SlateGray { get; } = new(112, 128, 144);

    /// <summary>rgb(112, 128, 144).</summary>
    public static ColorKeyword SlateGrey { get; } = new(112, 128, 144);

    /// <summary>rgb(255, 250, 250).</summary>
    public static ColorKeyword Snow { get; } = new(255, 250, 250);

    /// <summary>rgb(0, 255, 127).</summary>
    public static ColorKeyword SpringGreen { get; } = new(0, 255, 127);

    /// <summary>rgb(70, 130, 180).</summary>
    public static ColorKeyword SteelBlue { get; } = new(70, 130, 180);

    /// <summary>rgb(210, 180, 140).</summary>
    public static ColorKeyword Tan { get; } = new(210, 180, 140);

    /// <summary>rgb(0, 128, 128).</summary>
    public static ColorKeyword Teal { get; } = new(0, 128, 128);

    /// <summary>rgb(216, 191, 216).</summary>
    public static ColorKeyword Thistle { get; } = new(216, 191, 216);

    /// <summary>rgb(255, 99, 71).</summary>
    public static ColorKeyword Tomato { get; } = new(255, 99, 71);

    /// <summary>rgb(64, 224, 208).</summary>
    public static ColorKeyword Turquoise { get; } = new(64, 224, 208);

    /// <summary>rgb(238, 130, 238).</summary>
    public static ColorKeyword Violet { get; } = new(238, 130, 238);

    /// <summary>rgb(245, 222, 179).</summary>
    public static ColorKeyword Wheat { get; } = new(245, 222, 179);

    /// <summary>rgb(255, 255, 255).</summary>
    public static ColorKeyword White { get; } = new(255, 255, 255);

    /// <summary>rgb(245, 245, 245).</summary>
    public static ColorKeyword WhiteSmoke { get; } = new(245, 245, 245);

    /// <summary>rgb(255, 255, 0).</summary>
    public static ColorKeyword Yellow { get; } = new(255, 255, 0);

    /// <summary>rgb(154, 205, 50).</summary>
    public static ColorKeyword YellowGreen { get; } = new(154, 205, 50);
}
