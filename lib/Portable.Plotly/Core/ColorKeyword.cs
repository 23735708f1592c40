namespace Plotly.NET;

/// <summary>The named colors, spelled as the published package spells them.</summary>
public sealed partial class ColorKeyword
{
    ColorKeyword(byte r, byte g, byte b) => Color = new Argb(255, r, g, b);

    internal Argb Color { get; }

    /// <summary>rgb(240, 248, 255).</summary>
    public static ColorKeyword AliceBlue { get; } = new(240, 248, 255);

    /// <summary>rgb(250, 235, 215).</summary>
    public static ColorKeyword AntiqueWhite { get; } = new(250, 235, 215);

    /// <summary>rgb(0, 255, 255).</summary>
    public static ColorKeyword Aqua { get; } = new(0, 255, 255);

    /// <summary>rgb(127, 255, 212).</summary>
    public static ColorKeyword Aquamarine { get; } = new(127, 255, 212);

    /// <summary>rgb(240, 255, 255).</summary>
    public static ColorKeyword Azure { get; } = new(240, 255, 255);

    /// <summary>rgb(245, 245, 220).</summary>
    public static ColorKeyword Beige { get; } = new(245, 245, 220);

    /// <summary>rgb(255, 228, 196).</summary>
    public static ColorKeyword Bisque { get; } = new(255, 228, 196);

    /// <summary>rgb(0, 0, 0).</summary>
    public static ColorKeyword Black { get; } = new(0, 0, 0);

    /// <summary>rgb(255, 235, 205).</summary>
    public static ColorKeyword BlanchedAlmond { get; } = new(255, 235, 205);

    /// <summary>rgb(0, 0, 255).</summary>
    public static ColorKeyword Blue { get; } = new(0, 0, 255);

    /// <summary>rgb(138, 43, 226).</summary>
    public static ColorKeyword Blueviolet { get; } = new(138, 43, 226);

    /// <summary>rgb(165, 42, 42).</summary>
    public static ColorKeyword Brown { get; } = new(165, 42, 42);

    /// <summary>rgb(222, 184, 135).</summary>
    public static ColorKeyword BurlyWood { get; } = new(222, 184, 135);

    /// <summary>rgb(95, 158, 160).</summary>
    public static ColorKeyword CadetBlue { get; } = new(95, 158, 160);

    /// <summary>rgb(127, 255, 0).</summary>
    public static ColorKeyword Chartreuse { get; } = new(127, 255, 0);

    /// <summary>rgb(210, 105, 30).</summary>
    public static ColorKeyword Chocolate { get; } = new(210, 105, 30);

    /// <summary>rgb(255, 127, 80).</summary>
    public static ColorKeyword Coral { get; } = new(255, 127, 80);

    /// <summary>rgb(100, 149, 237).</summary>
    public static ColorKeyword CornflowerBlue { get; } = new(100, 149, 237);

    /// <summary>rgb(255, 248, 220).</summary>
    public static ColorKeyword CornSilk { get; } = new(255, 248, 220);

    /// <summary>rgb(220, 20, 60).</summary>
    public static ColorKeyword Crimson { get; } = new(220, 20, 60);

    /// <summary>rgb(0, 255, 255).</summary>
    public static ColorKeyword Cyan { get; } = new(0, 255, 255);

    /// <summary>rgb(0, 0, 139).</summary>
    public static ColorKeyword DarkBlue { get; } = new(0, 0, 139);

    /// <summary>rgb(0, 139, 139).</summary>
    public static ColorKeyword DarkCyan { get; } = new(0, 139, 139);

    /// <summary>rgb(184, 134, 11).</summary>
    public static ColorKeyword DarkGoldenRod { get; } = new(184, 134, 11);

    /// <summary>rgb(169, 169, 169).</summary>
    public static ColorKeyword DarkGray { get; } = new(169, 169, 169);

    /// <summary>rgb(0, 100, 0).</summary>
    public static ColorKeyword DarkGreen { get; } = new(0, 100, 0);

    /// <summary>rgb(169, 169, 169).</summary>
    public static ColorKeyword DarkGrey { get; } = new(169, 169, 169);

    /// <summary>rgb(189, 183, 107).</summary>
    public static ColorKeyword DarkKhaki { get; } = new(189, 183, 107);

    /// <summary>rgb(139, 0, 139).</summary>
    public static ColorKeyword DarkMagenta { get; } = new(139, 0, 139);

    /// <summary>rgb(85, 107, 47).</summary>
    public static ColorKeyword Darkolivegreen { get; } = new(85, 107, 47);

    /// <summary>rgb(255, 140, 0).</summary>
    public static ColorKeyword DarkOrange { get; } = new(255, 140, 0);

    /// <summary>rgb(153, 50, 204).</summary>
    public static ColorKeyword DarkOrchid { get; } = new(153, 50, 204);

    /// <summary>rgb(139, 0, 0).</summary>
    public static ColorKeyword DarkRed { get; } = new(139, 0, 0);

    /// <summary>rgb(233, 150, 122).</summary>
    public static ColorKeyword DarkSalmon { get; } = new(233, 150, 122);

    /// <summary>rgb(143, 188, 143).</summary>
    public static ColorKeyword DarkSeaGreen { get; } = new(143, 188, 143);

    /// <summary>rgb(72, 61, 139).</summary>
    public static ColorKeyword DarkSlateBlue { get; } = new(72, 61, 139);

    /// <summary>rgb(47, 79, 79).</summary>
    public static ColorKeyword DarkSlateGray { get; } = new(47, 79, 79);

    /// <summary>rgb(47, 79, 79).</summary>
    public static ColorKeyword DarkSlateGrey { get; } = new(47, 79, 79);

    /// <summary>rgb(0, 206, 209).</summary>
    public static ColorKeyword DarkTurquoise { get; } = new(0, 206, 209);

    /// <summary>rgb(148, 0, 211).</summary>
    public static ColorKeyword DarkViolet { get; } = new(148, 0, 211);

    /// <summary>rgb(255, 20, 147).</summary>
    public static ColorKeyword DeepPink { get; } = new(255, 20, 147);

    /// <summary>rgb(0, 191, 255).</summary>
    public static ColorKeyword DeepSkyBlue { get; } = new(0, 191, 255);

    /// <summary>rgb(105, 105, 105).</summary>
    public static ColorKeyword DimGray { get; } = new(105, 105, 105);

    /// <summary>rgb(105, 105, 105).</summary>
    public static ColorKeyword DimGrey { get; } = new(105, 105, 105);

    /// <summary>rgb(30, 144, 255).</summary>
    public static ColorKeyword DodgerBlue { get; } = new(30, 144, 255);

    /// <summary>rgb(178, 34, 34).</summary>
    public static ColorKeyword FireBrick { get; } = new(178, 34, 34);

    /// <summary>rgb(255, 250, 240).</summary>
    public static ColorKeyword FloralWhite { get; } = new(255, 250, 240);

    /// <summary>rgb(34, 139, 34).</summary>
    public static ColorKeyword ForestGreen { get; } = new(34, 139, 34);

    /// <summary>rgb(255, 0, 255).</summary>
    public static ColorKeyword Fuchsia { get; } = new(255, 0, 255);

    /// <summary>rgb(220, 220, 220).</summary>
    public static ColorKeyword Gainsboro { get; } = new(220, 220, 220);

    /// <summary>rgb(248, 248, 255).</summary>
    public static ColorKeyword GhostWhite { get; } = new(248, 248, 255);

    /// <summary>rgb(255, 215, 0).</summary>
    public static ColorKeyword Gold { get; } = new(255, 215, 0);

    /// <summary>rgb(218, 165, 32).</summary>
    public static ColorKeyword GoldenRod { get; } = new(218, 165, 32);

    /// <summary>rgb(128, 128, 128).</summary>
    public static ColorKeyword Gray { get; } = new(128, 128, 128);

    /// <summary>rgb(128, 128, 128).</summary>
    public static ColorKeyword Grey { get; } = new(128, 128, 128);

    /// <summary>rgb(0, 128, 0).</summary>
    public static ColorKeyword Green { get; } = new(0, 128, 0);

    /// <summary>rgb(173, 255, 47).</summary>
    public static ColorKeyword GreenYellow { get; } = new(173, 255, 47);

    /// <summary>rgb(240, 255, 240).</summary>
    public static ColorKeyword Honeydew { get; } = new(240, 255, 240);

    /// <summary>rgb(255, 105, 180).</summary>
    public static ColorKeyword Hotpink { get; } = new(255, 105, 180);

    /// <summary>rgb(205, 92, 92).</summary>
    public static ColorKeyword IndianRed { get; } = new(205, 92, 92);

    /// <summary>rgb(75, 0, 130).</summary>
    public static ColorKeyword Indigo { get; } = new(75, 0, 130);

    /// <summary>rgb(255, 255, 240).</summary>
    public static ColorKeyword Ivory { get; } = new(255, 255, 240);

    /// <summary>rgb(240, 230, 140).</summary>
    public static ColorKeyword Khaki { get; } = new(240, 230, 140);

    /// <summary>rgb(230, 230, 250).</summary>
    public static ColorKeyword Lavender { get; } = new(230, 230, 250);

    /// <summary>rgb(255, 240, 245).</summary>
    public static ColorKeyword LavenderBlush { get; } = new(255, 240, 245);

    /// <summary>rgb(124, 252, 0).</summary>
    public static ColorKeyword LawnGreen { get; } = new(124, 252, 0);

    /// <summary>rgb(255, 250, 205).</summary>
    public static ColorKeyword LemonChiffon { get; } = new(255, 250, 205);

    /// <summary>rgb(173, 216, 230).</summary>
    public static ColorKeyword LightBlue { get; } = new(173, 216, 230);

    /// <summary>rgb(240, 128, 128).</summary>
    public static ColorKeyword LightCoral { get; } = new(240, 128, 128);

    /// <summary>rgb(224, 255, 255).</summary>
    public static ColorKeyword LightCyan { get; } = new(224, 255, 255);

    /// <summary>rgb(250, 250, 210).</summary>
    public static ColorKeyword LightGoldenRodYellow { get; } = new(250, 250, 210);

    /// <summary>rgb(211, 211, 211).</summary>
    public static ColorKeyword LightGray { get; } = new(211, 211, 211);

    /// <summary>rgb(144, 238, 144).</summary>
    public static ColorKeyword LightGreen { get; } = new(144, 238, 144);

    /// <summary>rgb(211, 211, 211).</summary>
    public static ColorKeyword LightGrey { get; } = new(211, 211, 211);

    /// <summary>rgb(255, 182, 193).</summary>
    public static ColorKeyword LightPink { get; } = new(255, 182, 193);

    /// <summary>rgb(255, 160, 122).</summary>
    public static ColorKeyword LightAalmon { get; } = new(255, 160, 122);

    /// <summary>rgb(32, 178, 170).</summary>
    public static ColorKeyword LightAeaGreen { get; } = new(32, 178, 170);

    /// <summary>rgb(135, 206, 250).</summary>
    public static ColorKeyword LightAkyBlue { get; } = new(135, 206, 250);

    /// <summary>rgb(119, 136, 153).</summary>
    public static ColorKeyword LightAlateGray { get; } = new(119, 136, 153);

    /// <summary>rgb(119, 136, 153).</summary>
    public static ColorKeyword LightslateGrey { get; } = new(119, 136, 153);

    /// <summary>rgb(176, 196, 222).</summary>
    public static ColorKeyword LightSteelBlue { get; } = new(176, 196, 222);

    /// <summary>rgb(255, 255, 224).</summary>
    public static ColorKeyword LightYellow { get; } = new(255, 255, 224);

    /// <summary>rgb(0, 255, 0).</summary>
    public static ColorKeyword Lime { get; } = new(0, 255, 0);

    /// <summary>rgb(50, 205, 50).</summary>
    public static ColorKeyword Limegreen { get; } = new(50, 205, 50);

    /// <summary>rgb(250, 240, 230).</summary>
    public static ColorKeyword Linen { get; } = new(250, 240, 230);
}
